using System.Collections.Immutable;
using Basewise.Analysis.Rules.Packages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>Reports package lists of apt that stay in a layer of the final image.</summary>
internal sealed class AptListsLeft : Rule
{
    private const string Lists = "/var/lib/apt/lists";

    public override RuleDescriptor Descriptor { get; } = new(
        "apt-lists-left", Category.Layers, Severity.Warning,
        "apt's package lists stay in the layer", FixKind.Safe, ["DL3009"]);

    public override Subjects Subjects => Subjects.Apt;

    public override void Check(RuleContext context)
    {
        Dictionary<Step, ShellCommand>? readers = null;
        Step? judged = null;
        foreach ((Step step, AptCommand apt) in context.CommandsOf<AptCommand>())
        {
            // The first update of a RUN speaks for all of them.
            if (step == judged || !apt.UpdatesLists || !step.Stage.IsInFinalImage) continue;

            judged = step;
            Check(context, step, apt, ref readers);
        }
    }

    private static void Check(RuleContext context, Step step, AptCommand updating, ref Dictionary<Step, ShellCommand>? readers)
    {
        ImmutableArray<ToolCommand> commands = step.Commands;
        int update = commands.IndexOf(updating);
        if (step.MountsOver(Lists) || AreRemoved(commands, update) || updating.Verb is not { } verb) return;

        // A RUN that only updates is reported as such, and its cure is the same.
        if (AptUpdateAlone.FindLoneUpdate(step) is not null) return;

        readers ??= FindLaterReaders(context.Model);
        if (readers.TryGetValue(step, out ShellCommand? reader))
        {
            context.Report(
                verb.Span,
                "The package lists stay in this layer, and a later RUN installs from them, be they months old: update, install and remove the lists in one RUN.",
                [new RelatedPlace(reader.Span, "This installs from those lists.")]);
            return;
        }

        AptCommand? last = FindLast(commands, update);
        context.Report(
            verb.Span,
            last is null
                ? "The package lists stay in this layer. Update, install and remove the lists in one RUN."
                : "The package lists stay in this layer, out of date from tomorrow on: remove them in the same RUN.",
            last is null ? [] : Fixes(context, step, last.Shell));
    }

    /// <summary>
    /// The steps that leave lists behind from which a later step installs, in this stage or in one that is built on it, with the first
    /// command that does. Without the lists that one would fail.
    /// </summary>
    private static Dictionary<Step, ShellCommand> FindLaterReaders(SemanticModel model)
    {
        Dictionary<Step, ShellCommand> readers = [];

        // Most files have one RUN with apt, and so none behind it.
        ImmutableArray<(Step Step, AptCommand)> all = model.CommandsOf<AptCommand>();
        if (all[0].Step == all[^1].Step) return readers;

        Step?[] leftBy = new Step?[model.Stages.Length];
        foreach (Stage stage in model.Stages)
        {
            Step? source = stage.Base.Parent is { } parent ? leftBy[parent.Index] : null;
            foreach (Step step in stage.Steps)
            {
                bool? isMounted = null;
                foreach (ToolCommand command in step.Commands)
                {
                    bool removes = command.Removes(Lists);
                    if (!removes && command is not AptCommand) continue;
                    if (isMounted ??= step.MountsOver(Lists)) break;

                    if (removes) source = null;
                    else if (command is AptCommand { UpdatesLists: true }) source = step;
                    else if (command is AptCommand { ReadsLists: true } && source is not null && source != step) readers.TryAdd(source, command.Shell);
                }
            }

            leftBy[stage.Index] = source;
        }

        return readers;
    }

    /// <param name="update">Where in the RUN they are fetched.</param>
    private static bool AreRemoved(ImmutableArray<ToolCommand> commands, int update)
    {
        for (int i = update; i < commands.Length; i++)
        {
            if (commands[i].Removes(Lists)) return true;
        }

        return false;
    }

    /// <summary>The last command of apt behind another one.</summary>
    private static AptCommand? FindLast(ImmutableArray<ToolCommand> commands, int update)
    {
        for (int i = commands.Length - 1; i > update; i--)
        {
            if (commands[i] is AptCommand apt) return apt;
        }

        return null;
    }

    private static Fix[] Fixes(RuleContext context, Step step, ShellCommand last)
    {
        // In a branch or before `|| true` another command would not run whenever the update did.
        if (last.IsExecForm || last.Nesting != ShellNesting.TopLevel || last.IsConditional || IsFollowedByChoice(step, last)) return [];

        return [Fix.Safe("Remove the package lists in this RUN", LineStyle.InsertAfter(context, last, $"rm -rf {Lists}/*"))];
    }

    private static bool IsFollowedByChoice(Step step, ShellCommand command)
    {
        foreach (ShellScript script in step.Scripts)
        {
            ShellCommandList all = script.Commands;
            if (command.Index >= all.Count || all[command.Index] != command) continue;

            for (int i = command.Index + 1; i < all.Count; i++)
            {
                if (all[i].Outer is null) return all[i].Operator is ShellOperator.Or or ShellOperator.Pipe or ShellOperator.Background;
            }
        }

        return false;
    }
}
