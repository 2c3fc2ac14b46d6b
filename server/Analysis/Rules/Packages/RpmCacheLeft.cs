using System.Collections.Immutable;
using Basewise.Analysis.Rules.Layers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports what dnf, yum, microdnf, tdnf and zypper download and leave in a layer of the final image.</summary>
internal sealed class RpmCacheLeft : StageRule
{
    private const string ZypperCache = "/var/cache/zypp";

    public override RuleDescriptor Descriptor { get; } = new(
        "rpm-cache-left", Category.Packages, Severity.Warning,
        "The cache of dnf, yum or zypper stays in the layer", FixKind.Safe,
        ["DL3032", "DL3036", "DL3040", "DS-0015", "DS-0019", "DS-0020", "DS-0027"]);

    public override Subjects Subjects => Subjects.Dnf | Subjects.Zypper;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (!stage.IsInFinalImage) continue;

            foreach (Step step in stage.Steps) Check(context, step);
        }
    }

    private static void Check(RuleContext context, Step step)
    {
        ImmutableArray<ToolCommand> commands = step.Commands;
        SystemPackageCommand? last = null;
        int first = -1;
        for (int i = 0; i < commands.Length; i++)
        {
            if (!FillsCache(commands[i])) continue;
            if (first < 0) first = i;
            last = (SystemPackageCommand)commands[i];
        }

        if (last is null || commands[first] is not SystemPackageCommand { Verb: { } verb } manager) return;

        string[] folders = manager is DnfCommand dnf ? [.. dnf.CacheFolders] : [ZypperCache];
        if (folders.Any(step.MountsOver) || commands.Skip(first + 1).Any(command => folders.Any(command.Removes))) return;

        string program = manager.Invocation.Program;
        string clean = manager is ZypperCommand ? $"{program} clean --all" : $"{program} clean all";
        context.Report(
            verb.Span,
            $"What {program} downloads to know its packages stays in this layer under {folders[0]}: end the RUN with `{clean}`.",
            CanAddAfter(step, last.Shell) ? [Fix.Safe($"Add {clean}", LineStyle.InsertAfter(context, last.Shell, clean))] : []);
    }

    private static bool FillsCache(ToolCommand command) => command switch
    {
        DnfCommand { FillsCache: true } dnf => !dnf.Arguments.Has("installroot"),
        ZypperCommand { FillsCache: true } zypper => !zypper.Arguments.Has("installroot") && !zypper.Arguments.Has("root"),
        _ => false,
    };

    /// <summary>In a branch or before <c>|| true</c> another command would not run whenever the installation did.</summary>
    private static bool CanAddAfter(Step step, ShellCommand last)
    {
        if (last.IsExecForm || last.Nesting != ShellNesting.TopLevel || last.IsConditional) return false;

        foreach (ShellScript script in step.Scripts)
        {
            if (last.Index >= script.Commands.Count || script.Commands[last.Index] != last) continue;

            ShellCommand? next = script.Commands.Skip(last.Index + 1).FirstOrDefault(candidate => candidate.Outer is null);
            return next?.Operator is not (ShellOperator.Or or ShellOperator.Pipe or ShellOperator.Background);
        }

        return false;
    }
}
