using System.Collections.Immutable;
using Basewise.Analysis.Rules.Shell;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports an index of apk's packages that stays in a layer of the final image.</summary>
internal sealed class ApkCacheLeft : StageRule
{
    private const string Cache = "/var/cache/apk";

    public override RuleDescriptor Descriptor { get; } = new(
        "apk-cache-left", Category.Packages, Severity.Warning,
        "apk's package index stays in the layer", FixKind.Safe, ["DL3019", "DS-0025"]);

    public override Subjects Subjects => Subjects.Apk;

    public override void Check(RuleContext context)
    {
        Step? judged = null;
        foreach ((Step step, ApkCommand apk) in context.CommandsOf<ApkCommand>())
        {
            if (step == judged || apk is not { KeepsIndex: true, MayHideOptions: false } || !step.Stage.IsInFinalImage) continue;

            // The first one of a RUN speaks for all of them.
            judged = step;
            if (step.MountsOver(Cache) || step.MountsOver("/etc/apk/cache") || IsRemoved(step.Commands, step.Commands.IndexOf(apk)) || apk.Verb is not { } verb) continue;

            context.Report(
                verb.Span,
                "The index of packages stays in this layer, out of date from tomorrow on: `apk add --no-cache` fetches it and throws it away.",
                Fixes(context, step));
        }
    }

    private static bool IsRemoved(ImmutableArray<ToolCommand> commands, int from)
    {
        for (int i = from + 1; i < commands.Length; i++)
        {
            if (commands[i].Removes(Cache)) return true;
        }

        return false;
    }

    /// <summary>No update, and <c>--no-cache</c> for all the others: only both together leave nothing.</summary>
    private static Fix[] Fixes(RuleContext context, Step step)
    {
        List<TextEdit> edits = [];
        bool installs = false;
        foreach (ToolCommand command in step.Commands)
        {
            if (command is not ApkCommand { KeepsIndex: true, Verb: { } verb } apk) continue;
            if (!verb.Is("update"))
            {
                installs = true;
                edits.Add(apk.Shell.InsertAfter(verb, "--no-cache"));
                continue;
            }

            if (FindNext(step, apk.Shell) is not { } next || WordEdits.FindRemoval(context, apk.Shell, next) is not { } removal) return [];
            edits.Add(removal);
        }

        return installs ? [Fix.Safe("Keep no index (--no-cache)", [.. edits])] : [];
    }

    /// <summary>The command behind one, where both stand at top level.</summary>
    private static ShellCommand? FindNext(Step step, ShellCommand command)
    {
        if (command.Nesting != ShellNesting.TopLevel || command.IsConditional) return null;

        foreach (ShellScript script in step.Scripts)
        {
            if (command.Index + 1 >= script.Commands.Count || script.Commands[command.Index] != command) continue;

            ShellCommand next = script.Commands[command.Index + 1];
            return next.Nesting == ShellNesting.TopLevel && next.Outer is null ? next : null;
        }

        return null;
    }
}
