using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>Reports a pip that leaves its download cache in a layer of the final image.</summary>
internal sealed class PipCacheLeft : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "pip-cache-left", Category.Layers, Severity.Warning,
        "pip leaves its download cache in the layer", FixKind.Safe, ["DL3042"]);

    public override void Check(RuleContext context)
    {
        bool isConfiguredOff = false;
        foreach (Step step in context.Model.FinalImageStages.SelectMany(stage => stage.Steps))
        {
            ImmutableArray<ToolCommand> commands = step.Commands;
            for (int i = 0; i < commands.Length; i++)
            {
                if (commands[i] is not PipCommand pip) continue;

                isConfiguredOff |= pip.FindConfigured("no-cache-dir") is not null;
                if (isConfiguredOff || !KeepsCache(step, pip) || IsRemoved(commands.AsSpan()[(i + 1)..], pip)) continue;
                if (pip.Verb is not { } verb) continue;

                context.Report(
                    verb.Span,
                    "pip keeps every wheel that it downloads in this layer, where nothing reads it again.",
                    Fix.Safe("Add --no-cache-dir", pip.Shell.InsertAfter(verb, "--no-cache-dir")));
            }
        }
    }

    private static bool KeepsCache(Step step, PipCommand pip)
    {
        // Options that only the shell can tell may be the one that is missed.
        if (!pip.UsesDownloads || pip.ReadsFoldersOnly || pip.DisablesCache || pip.MayHideOptions) return false;
        if (step.Variables.Find("PIP_NO_CACHE_DIR") is { } variable && PipCommand.DisablesCacheWith(variable.Value.Text)) return false;

        return !Folders(step, pip).Any(step.MountsOver);
    }

    private static bool IsRemoved(ReadOnlySpan<ToolCommand> later, PipCommand pip)
    {
        foreach (ToolCommand command in later)
        {
            if (command is PipCommand { PurgesCache: true } || command.Removes(FolderOf(pip) ?? "/root/.cache/pip")) return true;
        }

        return false;
    }

    /// <summary>Where the cache may be: where the command or a variable says, or in a home folder, which only root's is known of.</summary>
    private static IEnumerable<string> Folders(Step step, PipCommand pip)
    {
        if ((FolderOf(pip) ?? step.Variables.ValueOf("PIP_CACHE_DIR").Text) is { } folder) return [folder.TrimEnd('/')];
        if (step.Variables.ValueOf("XDG_CACHE_HOME").Text is { } caches) return [$"{caches.TrimEnd('/')}/pip"];

        string home = step.Variables.ValueOf("HOME").Text ?? (step.User.Name is { } name && !step.User.IsRoot ? $"/home/{name}" : "/root");
        return [$"{home}/.cache/pip", "/root/.cache/pip"];
    }

    private static string? FolderOf(PipCommand pip) => pip.CacheFolder?.Value;
}
