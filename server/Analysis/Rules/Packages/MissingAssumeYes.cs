using System.Buffers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports package managers that ask whether to go on, where nobody is there to answer.</summary>
internal sealed class MissingAssumeYes : StageRule
{
    private static readonly SearchValues<string> Settings = SearchValues.Create(["assume-yes", "assumeyes", "ZYPP_NON_INTERACTIVE"], StringComparison.OrdinalIgnoreCase);

    public override RuleDescriptor Descriptor { get; } = new(
        "missing-assume-yes", Category.Packages, Severity.Warning,
        "The package manager asks whether to go on, and nobody answers", FixKind.Safe,
        ["DL3014", "DL3030", "DL3034", "DL3038", "DS-0021"]);

    public override Subjects Subjects => Subjects.SystemPackages;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, SystemPackageCommand manager) in context.CommandsOf<SystemPackageCommand>())
        {
            if (manager is not { MayAsk: true, AssumesYes: false, MayHideOptions: false, Verb: { } verb }) continue;

            // "yes | apt-get install", and a document for the answers.
            if (manager.Shell.Operator == ShellOperator.Pipe || HasInput(manager.Shell)) continue;
            if (context.OfFile(static model => new SystemSettings(model, Settings)).AreMadeBefore(step)) continue;

            string option = manager is ZypperCommand ? "--non-interactive" : "-y";
            ShellWord place = manager is ZypperCommand ? manager.Program : verb;
            context.Report(
                verb.Span,
                $"`{manager.Invocation.Program} {verb.Value}` asks whether to go on, and a build has nobody to answer: add `{option}`.",
                Fix.Safe($"Add {option}", manager.Shell.InsertAfter(place, option)));
        }
    }

    private static bool HasInput(ShellCommand command)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            if (redirection.Descriptor is null or 0 && redirection.Kind is ShellRedirectionKind.Input or ShellRedirectionKind.HereDocument or ShellRedirectionKind.HereString) return true;
        }

        return false;
    }
}
