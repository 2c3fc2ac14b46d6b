using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics;

/// <summary>
/// What of a project has been copied to a stage up to one of its steps, as far as the sources of COPY tell: file by file, or so much that
/// anything may be there.
/// </summary>
public sealed class StageFiles
{
    // Each name once, and only those of manifests: there is no end of other files.
    private readonly ImmutableArray<(string Name, Step Step, WordSyntax Word)> files;

    private StageFiles(ImmutableArray<(string Name, Step Step, WordSyntax Word)> files, bool mayHaveMore, bool hasManifestsOnly) =>
        (this.files, MayHaveMore, HasManifestsOnly) = (files, mayHaveMore, hasManifestsOnly);

    /// <summary>Whether a folder, a pattern, an archive or what a command fetched may have brought any other file.</summary>
    public bool MayHaveMore { get; }

    /// <summary>Whether nothing but files that describe the project has come from the build context: no source.</summary>
    public bool HasManifestsOnly { get; }

    internal static StageFiles None { get; } = new([], mayHaveMore: false, hasManifestsOnly: true);

    private StageFiles WithAnything => MayHaveMore && !HasManifestsOnly ? this : new(files, mayHaveMore: true, hasManifestsOnly: false);

    /// <summary>The COPY's word for a file of this name, or the mount's; null where there is none.</summary>
    public (Step Step, WordSyntax Word)? Find(string name) => IndexOf(name) is >= 0 and var index ? (files[index].Step, files[index].Word) : null;

    /// <summary>What is there behind an instruction; for a RUN, while it runs.</summary>
    internal StageFiles After(Step step)
    {
        StageFiles result = this;
        switch (step.Effective)
        {
            case TransferSyntax transfer:
                bool isOfImage = transfer.From?.Value is { } from && from.AsSpan().ContainsAny('/', ':');
                if (isOfImage) return this;
                if (!transfer.Heredocs.IsEmpty) return WithAnything;
                foreach (WordSyntax source in transfer.Sources) result = result.WithSource(step, transfer, source);
                return result;
            case RunSyntax run:
                foreach (MountSyntax mount in run.Mounts) result = result.WithMount(step, mount);
                return !(result.MayHaveMore && !result.HasManifestsOnly) && MakesFiles(step) ? result.WithAnything : result;
            default:
                return this;
        }
    }

    private StageFiles WithSource(Step step, TransferSyntax transfer, WordSyntax source)
    {
        ReadOnlySpan<char> path = source.Content.TrimEnd('*');
        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        string? manifest = FindManifest(name);
        if (manifest is not null && transfer.From is null) return With(manifest, step, source);

        // A name with an ending is a file, unless it is an archive that ADD unpacks.
        int dot = name.LastIndexOf('.');
        bool isArchive = transfer.Kind == InstructionKind.Add && name.Contains(".t", StringComparison.Ordinal);
        bool isFile = dot > 0 && dot + 1 < name.Length && !name.ContainsAny("*?[$") && !isArchive;
        if (!isFile) return WithAnything;

        return manifest is not null || !HasManifestsOnly ? this : new(files, MayHaveMore, hasManifestsOnly: false);
    }

    private StageFiles WithMount(Step step, MountSyntax mount)
    {
        if (mount.Type != "bind" || mount.Find("from") is not null) return this;

        string source = mount.Find("source") ?? mount.Find("src") ?? ".";
        return FindManifest(source.AsSpan(source.LastIndexOf('/') + 1)) is { } manifest ? With(manifest, step, mount.Flag.Word) : WithAnything;
    }

    private StageFiles With(string manifest, Step step, WordSyntax word)
    {
        int index = IndexOf(manifest);
        return new(index < 0 ? files.Add((manifest, step, word)) : files.SetItem(index, (manifest, step, word)), MayHaveMore, HasManifestsOnly);
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < files.Length; i++)
        {
            if (files[i].Name == name) return i;
        }

        return -1;
    }

    private static string? FindManifest(ReadOnlySpan<char> name) => IsManifest(name) ? name.ToString() : null;

    private static bool IsManifest(ReadOnlySpan<char> name) => name is
        "pyproject.toml" or "poetry.lock" or "uv.lock" or "pdm.lock" or "Pipfile" or "Pipfile.lock" or "setup.cfg" or "poetry.toml" or "uv.toml" or ".python-version"
            or "README.md" or "README.rst" or "README" or "LICENSE" or "LICENSE.txt" or "LICENSE.md";

    /// <summary>Whether a command fetches a project, or writes a lock file itself.</summary>
    private static bool MakesFiles(Step step)
    {
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (command.Words.Length > 1 && MakesFiles(command.Words)) return true;
            }
        }

        return false;
    }

    private static bool MakesFiles(ReadOnlySpan<ShellWord> words)
    {
        if (words[0].Literal is "git" or "tar" or "unzip" or "cp" or "mv" or "ln" or "touch" or "mkdir" && !words[0].HasExpansion) return true;

        foreach (ShellWord word in words)
        {
            if (word.Literal is "lock" or "init" or "new" or "add" && !word.HasExpansion) return true;
        }

        return false;
    }
}
