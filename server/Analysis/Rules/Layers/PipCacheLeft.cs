using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>Reports a pip that leaves its download cache in a layer of the final image.</summary>
internal sealed class PipCacheLeft : Rule
{
    private const string RootsCache = "/root/.cache/pip";

    public override RuleDescriptor Descriptor { get; } = new(
        "pip-cache-left", Category.Layers, Severity.Warning,
        "pip leaves its download cache in the layer", FixKind.Safe, ["DL3042"]);

    public override Subjects Subjects => Subjects.Pip;

    public override void Check(RuleContext context)
    {
        bool isConfiguredOff = false;
        Step? judged = null;
        foreach ((Step step, _) in context.CommandsOf<PipCommand>())
        {
            if (step == judged || !step.Stage.IsInFinalImage) continue;

            judged = step;
            Check(context, step, ref isConfiguredOff);
        }
    }

    private static void Check(RuleContext context, Step step, ref bool isConfiguredOff)
    {
        ImmutableArray<ToolCommand> commands = step.Commands;
        (string Folder, int Index)? removal = null;
        for (int i = 0; i < commands.Length; i++)
        {
            if (commands[i] is not PipCommand pip) continue;

            if (!pip.UsesDownloads) isConfiguredOff |= pip.FindConfigured("no-cache-dir") is not null;
            if (isConfiguredOff || !KeepsCache(step, pip) || pip.Verb is not { } verb) continue;
            if (i + 1 < commands.Length && LastRemoval(ref removal, commands, FolderOf(pip) ?? RootsCache) > i) continue;

            context.Report(
                verb.Span,
                "pip keeps every wheel that it downloads in this layer, where nothing reads it again.",
                Fix.Safe("Add --no-cache-dir", pip.Shell.InsertAfter(verb, "--no-cache-dir")));
        }
    }

    private static bool KeepsCache(Step step, PipCommand pip)
    {
        // A variable may hold --no-cache-dir.
        if (!pip.UsesDownloads || pip.DisablesCache || pip.ReadsFoldersOnly || pip.MayHideOptions) return false;
        if (step.Variables.Find("PIP_NO_CACHE_DIR") is { } variable && PipCommand.DisablesCacheWith(variable.Value.Text)) return false;

        if (step.Effective is not RunSyntax { Mounts.IsEmpty: false }) return true;

        foreach (string folder in Folders(step, pip))
        {
            if (step.MountsOver(folder)) return false;
        }

        return true;
    }

    /// <summary>The index of the last command that removes a folder or all of pip's cache; -1 if none does.</summary>
    /// <param name="known">What was found for the command before: those of one step hardly ever have caches of their own.</param>
    private static int LastRemoval(ref (string Folder, int Index)? known, ImmutableArray<ToolCommand> commands, string folder)
    {
        if (known is { } last && last.Folder == folder) return last.Index;

        int index = commands.Length - 1;
        while (index >= 0 && commands[index] is not PipCommand { PurgesCache: true } && !commands[index].Removes(folder)) index--;

        known = (folder, index);
        return index;
    }

    /// <summary>Where the cache may be: where the command or a variable says, or in a home folder, which only root's is known of.</summary>
    private static ReadOnlySpan<string> Folders(Step step, PipCommand pip)
    {
        if ((FolderOf(pip) ?? step.Variables.ValueOf("PIP_CACHE_DIR").Text) is { } folder) return (string[])[folder.TrimEnd('/')];
        if (step.Variables.ValueOf("XDG_CACHE_HOME").Text is { } caches) return (string[])[$"{caches.TrimEnd('/')}/pip"];

        string home = step.Variables.ValueOf("HOME").Text ?? (step.User.Name is { } name && !step.User.IsRoot ? $"/home/{name}" : "/root");
        return (string[])[$"{home}/.cache/pip", RootsCache];
    }

    private static string? FolderOf(PipCommand pip) => pip.CacheFolder?.Value;
}
