using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports packages in root's home folder, where the user that the program runs as cannot read them, or finds no script.</summary>
internal sealed class PipUserAsRoot : Rule
{
    private const string RootsHome = "/root";
    private const string Scripts = "/root/.local/bin";

    public override RuleDescriptor Descriptor { get; } = new(
        "pip-user-as-root", Category.Installers, Severity.Warning,
        "Packages are installed into root's home folder", FixKind.None, []);

    public override Subjects Subjects => Subjects.Pip | Subjects.Flag;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } final) return;

        StageUser user = final.User;
        bool isOther = user is { Name: not null, IsRoot: false };
        if (isOther)
        {
            CheckCopies(context, context.StepsOf(InstructionKind.Copy), user);
            CheckCopies(context, context.StepsOf(InstructionKind.Add), user);
        }

        foreach ((Step step, PipCommand pip) in context.CommandsOf<PipCommand>())
        {
            if (pip.IsInstall && step.Stage.IsInFinalImage && InstallsForUser(step, pip)) Report(context, step, pip, user, isOther);
        }
    }

    private static void CheckCopies(RuleContext context, ImmutableArray<Step> steps, StageUser user)
    {
        foreach (Step step in steps)
        {
            if (step.Effective is not TransferSyntax { From: not null, Destination: { } destination } || !step.Stage.IsInFinalImage || !IsInRootsHome(destination.Content)) continue;

            context.Report(destination.Span, $"Only root can look into {RootsHome}, and the program runs as {user.Name}: copy to a folder outside of it, /opt/venv for one.");
        }
    }

    private static void Report(RuleContext context, Step step, PipCommand pip, StageUser user, bool isOther)
    {
        if (step.HasSetting(pip, "PYTHONUSERBASE") || step.Variables.ValueOf("HOME") is { IsDefined: true, Text: not RootsHome }) return;

        TextSpan span = (pip.Arguments.Find("user")?.Word ?? pip.Verb ?? pip.Program).Span;
        if (isOther)
        {
            context.Report(span, $"As root this installs into {RootsHome}/.local, which the user {user.Name} cannot read when the program runs: leave --user out, or install as {user.Name}.");
        }
        else if (user.IsRoot && step.Stage.Variables.ValueOf("PATH").Text?.Contains(Scripts, StringComparison.Ordinal) != true && !MayBeOnPath(step))
        {
            context.Report(
                Severity.Information, span,
                $"As root this installs into {RootsHome}/.local, whose bin folder is not on PATH: leave --user out.", []);
        }
    }

    // The scope gives no value where PATH is made of one that is not known.
    private static bool MayBeOnPath(Step step) =>
        step.Stage.Variables.Find("PATH")?.Declaration?.Value is { } written && written.Raw.IndexOf(".local/bin") >= 0;

    private static bool InstallsForUser(Step step, PipCommand pip)
    {
        bool isForUser = pip.Arguments.Has("user") || (step.SettingOf(pip, "PIP_USER") is { Text: { } text } && StepSettings.IsOn(text));
        return isForUser && step.User.IsRoot && pip.Invocation.User is null && !pip.Arguments.Has("no-user") && !pip.Arguments.Has("target") && !pip.Arguments.Has("prefix");
    }

    private static bool IsInRootsHome(ReadOnlySpan<char> path) => path.TrimEnd('/').SequenceEqual(RootsHome) || path.StartsWith(RootsHome + "/.local");
}
