using Basewise.Analysis.Rules.Stages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>
/// Reports a virtual environment that is made and then passed by: the container's program is looked for in PATH, where the environment
/// is not, or pip installs beside it.
/// </summary>
internal sealed class VenvNotOnPath : StageRule
{
    private static readonly string[] Runners = ["uv", "uvx", "poetry", "pipenv", "pdm", "conda", "hatch"];

    public override RuleDescriptor Descriptor { get; } = new(
        "venv-not-on-path", Category.Runtime, Severity.Warning,
        "The virtual environment is not in PATH, so something else is used", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer | Subjects.Venv | Subjects.Stages;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (!context.Installs.MayHaveEnvironment(stage)) continue;

            bool mayStayEmpty = MayStayEmpty(stage);
            Invocation? program = stage == context.Model.FinalStage ? FindProgram(stage) : null;
            if (!(mayStayEmpty || program is not null) || context.Installs.Of(stage) is not { } installs || !HasEnvironment(installs)) continue;

            if (mayStayEmpty) CheckInstallations(context, stage, installs);
            if (program is not null) CheckStart(context, stage, installs, program);
        }
    }

    /// <summary>Whether an environment is made and pip called, so that it is worth a walk through the stage to see where that installs to.</summary>
    private static bool MayStayEmpty(Stage stage)
    {
        bool isMade = false;
        foreach (Step step in stage.Steps)
        {
            foreach (ToolCommand command in step.Commands)
            {
                if (isMade && command is PipCommand) return true;
                isMade |= command is VenvCommand or UvCommand { VerbPath: "venv" };
            }
        }

        return false;
    }

    private static bool HasEnvironment(StageInstalls installs)
    {
        foreach (PlacedInstall placed in installs.Locations)
        {
            if (placed.Location.Kind == InstallKind.VirtualEnvironment) return true;
        }

        return false;
    }

    /// <summary>An environment that stays empty while pip installs to the image's own Python.</summary>
    private static void CheckInstallations(RuleContext context, Stage stage, StageInstalls installs)
    {
        PlacedInstall? empty = null;
        foreach (Step step in stage.Steps)
        {
            foreach (ToolCommand command in step.Commands)
            {
                if (command is VenvCommand or UvCommand { VerbPath: "venv" }) empty = FindEmpty(installs, command) ?? empty;

                // activate-does-nothing reports an activation in vain.
                if (command is SourceCommand { Activates: true }) return;
                if (empty is null || command is not PipCommand { Verb: { } verb } installer) continue;
                if (installs.FindTarget(installer) is not { Kind: InstallKind.System } || InstallsTools(installer)) continue;

                context.Report(
                    Severity.Warning,
                    verb.Span,
                    empty.Location.Command is UvCommand
                        ? $"This installs to the image's own Python: uv has made the environment at {empty.Path} without a pip, and it stays empty. Use uv pip install."
                        : $"This installs to the image's own Python: the environment at {empty.Path} is not in PATH here, and stays empty. Call {empty.Path}/bin/pip, or set PATH.",
                    [new RelatedPlace(empty.Location.Command.Shell.Span, "The environment is made here.")]);
                return;
            }
        }
    }

    private static PlacedInstall? FindEmpty(StageInstalls installs, ToolCommand maker)
    {
        foreach (PlacedInstall placed in installs.Locations)
        {
            if (ReferenceEquals(placed.Location.Command, maker) && placed is { HasPackages: false, IsMoved: false, Location.Kind: InstallKind.VirtualEnvironment }) return placed;
        }

        return null;
    }

    /// <summary>Whether it brings the program that fills the environment later, or a newer pip.</summary>
    private static bool InstallsTools(InstallerCommand installer) =>
        installer.Inputs.IsEmpty && installer.PackageWords.Any()
        && installer.PackageWords.All(word => installer.FindRequest(word) is { Name.Normalized: "pip" or "setuptools" or "wheel" or "uv" or "poetry" or "pipenv" or "pdm" or "hatch" or "virtualenv" or "pip-tools" });

    private static void CheckStart(RuleContext context, Stage stage, StageInstalls installs, Invocation program)
    {
        SearchPath path = installs.SearchPath;
        if (!path.IsComplete || FindPassedBy(installs, path) is not { } environment) return;

        bool isPython = program.Program == "python" || program.Interpreter is not null;
        if (IsReached(context.Model, stage, environment.Path, isPython) || stage.Start.FindStep(program.ProgramWord) is not { } start) return;

        string bin = $"{environment.Path}/bin";
        context.Report(
            Severity.Warning,
            (program.Interpreter ?? program.ProgramWord).Span,
            isPython
                ? $"`python` is the image's own here, which does not see the packages in {environment.Path}: {bin} is not in PATH."
                : $"`{program.Program}` is in {bin}, which is not in PATH: the container does not start.",
            [new RelatedPlace(environment.Location.Command.Shell.Span, "The environment is made here.")],
            start.Stage == stage ? FixOf(context, start.Instruction, environment.Path) : []);
    }

    /// <summary>The filled environment, where there is one and none of them is in PATH.</summary>
    private static PlacedInstall? FindPassedBy(StageInstalls installs, SearchPath path)
    {
        PlacedInstall? found = null;
        foreach (PlacedInstall placed in installs.Locations)
        {
            if (placed is not { HasPackages: true, Location.Kind: InstallKind.VirtualEnvironment }) continue;
            if (found is not null || path.Contains($"{placed.Path}/bin")) return null;

            found = placed;
        }

        return found;
    }

    /// <summary>Python or a console script by its plain name; <c>null</c> where a script, an activation or a runner has its say first.</summary>
    private static Invocation? FindProgram(Stage stage)
    {
        if (stage.Start.Programs is not [var first, ..]) return null;
        if (first.ProgramWord.HasExpansion || SetsPath(first)) return null;

        foreach (ShellWord wrapper in first.Wrappers)
        {
            string name = wrapper.LiteralPrefix;
            if (Runners.Contains(name[(name.LastIndexOf('/') + 1)..])) return null;
        }

        ShellWord word = first.Interpreter ?? first.ProgramWord;
        bool isPython = word.Is("python") || word.Is("python3");
        return isPython || (first.Interpreter is null && ConsoleScripts.Contains(word.Literal)) ? first : null;
    }

    private static bool SetsPath(Invocation program)
    {
        foreach (ShellAssignment assignment in program.Environment)
        {
            if (assignment.Name.Is("PATH") || assignment.Name.Is("PYTHONPATH")) return true;
        }

        return false;
    }

    /// <summary>Whether the packages may be found all the same.</summary>
    private static bool IsReached(SemanticModel model, Stage stage, string environment, bool isPython)
    {
        if (stage.Variables.Find("PYTHONPATH") is { } variable && variable.Value.Text?.Contains(environment, StringComparison.Ordinal) != false && isPython) return true;
        for (Stage? layer = stage; layer is not null; layer = layer.Base.Parent)
        {
            StageInstalls installs = model.Installs.Of(layer);
            if (installs.Copies.Any(copy => copy.Location is null)) return true;

            foreach (Step step in layer.Steps)
            {
                foreach (Invocation invocation in step.Invocations)
                {
                    // A link, or a line in a .pth file or a profile.
                    bool mentions = invocation.Program is "ln" or "cp" or "mv" or "echo" or "printf" or "sed" or "tee" or "update-alternatives";
                    if (mentions && invocation.Command.Text.Slice(invocation.Command.Start, invocation.Command.End).Contains(environment, StringComparison.Ordinal)) return true;
                }

                // What is installed beside the environment may be what runs; a tool that fills it is not.
                foreach (ToolCommand command in step.Commands)
                {
                    if (command is InstallerCommand installer && !InstallsTools(installer) && installs.FindTarget(installer) is { Kind: InstallKind.System or InstallKind.User or InstallKind.Unknown }) return true;
                }
            }
        }

        return false;
    }

    private static Fix[] FixOf(RuleContext context, InstructionSyntax start, string environment)
    {
        if (environment.AsSpan().ContainsAny(" \"'$")) return [];

        int at = start.LinesSpan.Start;
        return
        [
            Fix.NeedsConsent(
                $"Put {environment}/bin first in PATH",
                new TextEdit(new TextSpan(at, at), $"ENV PATH=\"{environment}/bin:$PATH\"{context.Source.NewLine}")),
        ];
    }
}
