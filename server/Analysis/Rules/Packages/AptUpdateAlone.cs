using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports a RUN that downloads package lists and installs nothing: the layer cache keeps it when the next one changes.</summary>
internal sealed class AptUpdateAlone : StageRule
{
    private const string Lists = "/var/lib/apt/lists";

    /// <summary>Programs beside which an update is still alone; any other may install from the lists.</summary>
    private static readonly string[] Bystanders = ["echo", "printf", "set", "export", "true", ":", "rm", "mkdir", "sed", "cp", "mv", "cat", "touch", "dpkg", "apt-get", "apt"];

    public override RuleDescriptor Descriptor { get; } = new(
        "apt-update-alone", Category.Packages, Severity.Warning,
        "Package lists are updated in a RUN of their own", FixKind.Safe, ["DS-0017", "CKV_DOCKER_5"]);

    public override Subjects Subjects => Subjects.Apt;

    public override void Check(RuleContext context)
    {
        Step? judged = null;
        int next = 0;
        foreach ((Step step, AptCommand apt) in context.CommandsOf<AptCommand>())
        {
            if (step == judged || !apt.UpdatesLists) continue;
            if (step.Stage != judged?.Stage) next = 0;

            judged = step;
            if (FindLoneUpdate(step) is not { Verb: { } verb } update) continue;

            ImmutableArray<Step> steps = step.Stage.Steps;
            next = steps.IndexOf(step, next) + 1;
            context.Report(
                verb.Span,
                "The layer cache keeps this RUN for weeks, and the next one then asks for versions that are gone: update, install and remove the lists in one RUN.",
                next < steps.Length ? Fixes(context, step, update, steps[next]) : []);
        }
    }

    /// <summary>The update of a RUN that leaves its lists to the next one.</summary>
    internal static AptCommand? FindLoneUpdate(Step step)
    {
        AptCommand? update = null;
        foreach (ToolCommand command in step.Commands)
        {
            if (command is not AptCommand apt) continue;
            if (apt.ReadsLists) return null;
            if (apt.UpdatesLists) update ??= apt;
        }

        if (update is null || step.MountsOver(Lists)) return null;

        foreach (Invocation invocation in step.Invocations)
        {
            if (!Bystanders.Contains(invocation.Program)) return null;
        }

        return update;
    }

    /// <summary>Makes one RUN of this one and the next, where that is the one that installs and both are nothing but commands joined by <c>&amp;&amp;</c>.</summary>
    private static Fix[] Fixes(RuleContext context, Step step, AptCommand update, Step next)
    {
        bool installs = next.Commands.Any(command => command is AptCommand { ReadsLists: true });
        if (!installs || !CanBeJoined(step) || !CanBeJoined(next) || update.Shell.IsConditional) return [];

        int end = step.Instruction.Body.Span.End;
        int start = next.Instruction.Body.Span.Start;
        if (context.Source.Slice(new TextSpan(end, start)).Contains('#')) return [];

        string line = $" {context.Escape}{context.Source.NewLine}    && ";
        return [Fix.Safe("Update and install in one RUN", new TextEdit(new TextSpan(end, start), line))];
    }

    private static bool CanBeJoined(Step step)
    {
        ImmutableArray<ShellScript> scripts = step.Scripts;
        if (step.Instruction is not RunSyntax { IsExecForm: false, Flags.IsEmpty: true, Heredocs.IsEmpty: true } || scripts is not [{ IsPlainSequence: true } script]) return false;

        foreach (ShellCommand command in script.Commands)
        {
            if (command.Outer is null && command.Operator is not (ShellOperator.Start or ShellOperator.And)) return false;
        }

        return true;
    }
}
