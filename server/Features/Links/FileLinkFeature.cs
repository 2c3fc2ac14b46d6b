using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Shell;

namespace Basewise.Features.Links;

/// <summary>
/// From the source of a COPY, ADD or bind mount, and from the file that an installer or another file is told to read, to that file.
/// </summary>
public static class FileLinkFeature
{
    /// <summary>More than a person writes.</summary>
    private const int MostLinks = 500;

    /// <summary>In the order of the text; only files that are there.</summary>
    public static ImmutableArray<FileLink> Of(Snapshot snapshot)
    {
        if (snapshot is { Dependencies: { } dependencies, Folder: { } folder }) return [.. InclusionLinks.Of(dependencies, folder).Take(MostLinks)];
        if (snapshot.BuildContext is not { } context || snapshot.Model is not { } model) return [];

        ImmutableArray<FileLink>.Builder links = ImmutableArray.CreateBuilder<FileLink>();
        foreach (ContextSource source in context.Sources)
        {
            if (source.Wildcard is null && context.Find(source.Path) == Presence.File) links.Add(new FileLink(source.Word.Span, context.InTree(source.Path)));
        }

        foreach (Stage stage in model.Stages)
        {
            for (int i = 0; i < stage.Steps.Length && links.Count < MostLinks; i++)
            {
                if (stage.Steps[i].Instruction is RunSyntax) AddInstalled(stage, i, context, links);
            }
        }

        return links.ToImmutable().Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
    }

    /// <summary>The file that the word at an offset names, by its path in the tree of files.</summary>
    public static FileLink? FindAt(Snapshot snapshot, int offset) => Of(snapshot).FirstOrDefault(link => link.Span.Touches(offset));

    private static void AddInstalled(Stage stage, int index, BuildContext context, ImmutableArray<FileLink>.Builder links)
    {
        Step step = stage.Steps[index];
        foreach (MountSyntax mount in (step.Instruction as RunSyntax)?.Mounts ?? [])
        {
            if (mount.Type != "bind" || mount.Find("from") is not null) continue;
            if ((mount.FindValueSpan("source") ?? mount.FindValueSpan("src")) is not { } span || (mount.Find("source") ?? mount.Find("src")) is not { } source) continue;

            string path = CleanPath.Within(source);
            if (context.Find(path) == Presence.File) links.Add(new FileLink(span, context.InTree(path)));
        }

        foreach (ToolCommand command in step.Commands)
        {
            if (command is not InstallerCommand installer) continue;

            foreach (InstallInput file in installer.Inputs)
            {
                if (file is not { Word: { } word, Path: { } written } || step.Scripts.Any(ChangesFolder)) continue;
                if (ImagePath.Resolve(step.WorkingDirectory, written) is not { } path || context.FindCopied(stage, index, path) is not { } found) continue;

                links.Add(new FileLink(word.Span, context.InTree(found)));
            }
        }
    }

    private static bool ChangesFolder(ShellScript script) =>
        script.Commands.Any(command => !command.Words.IsEmpty && (command.Words[0].Is("cd") || command.Words[0].Is("pushd")));
}
