using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a container that is started by <c>uv run</c>, which first installs what <c>uv sync</c> was told to leave out.</summary>
internal sealed class UvRunResyncs : Rule
{
    private static readonly string[] Reducing = ["no-dev", "no-default-groups", "no-group", "only-group"];
    private static readonly string[] Harmless = ["--no-sync", "--no-dev", "--no-default-groups", "--no-group", "--only-group", "--no-project", "--isolated", "--script", "--offline"];
    private static readonly string[] HarmlessVariables = ["UV_NO_SYNC", "UV_NO_DEV", "UV_NO_PROJECT", "UV_OFFLINE", "UV_NO_DEFAULT_GROUPS", "UV_NO_GROUP"];

    public override RuleDescriptor Descriptor { get; } = new(
        "uv-run-resyncs", Category.Installers, Severity.Warning,
        "`uv run` installs the development dependencies when the container starts", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Uv;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } stage || IsSwitchedOff(stage)) return;

        if (stage.Start.Programs.IsEmpty || FindReducedSync(context.Model) is not var (option, sync)) return;

        foreach (Invocation program in stage.Start.Programs)
        {
            if (FindRun(program) is not { } run) continue;

            context.Report(
                run.Span,
                $"At every start `uv run` brings the environment in line with the lock file, and downloads the development dependencies that `uv sync --{option}` left out. Start it with --no-sync.",
                [new RelatedPlace(sync.Shell.Span, "They are left out here.")],
                Fix.NeedsConsent("Add --no-sync", program.Command.InsertAfter(run, "--no-sync")));
        }
    }

    private static bool IsSwitchedOff(Stage stage)
    {
        foreach (string name in HarmlessVariables)
        {
            if (stage.FindEnvironment(name) is { } variable && StepSettings.IsOn(variable.Value.Text)) return true;
        }

        return false;
    }

    /// <summary>The word <c>run</c> of a <c>uv run</c> that syncs as if no option were there.</summary>
    private static ShellWord? FindRun(Invocation program)
    {
        ReadOnlySpan<ShellWord> words = program.Command.Words;
        ShellWord? run = null;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Start == program.ProgramWord.Start && words[i].Text == program.ProgramWord.Text) break;

            ReadOnlySpan<char> text = words[i].Literal;
            if (run is null && words[i].Is("run") && i > 0 && words[i - 1].Literal is var before && before[(before.LastIndexOf('/') + 1)..] is "uv") run = words[i];
            foreach (string option in Harmless)
            {
                if (run is not null && text.StartsWith(option)) return null;
            }
        }

        return run;
    }

    /// <summary>The last sync in the image's own stages, if it leaves groups out by an option, which holds for that command alone.</summary>
    private static (string Option, UvCommand Sync)? FindReducedSync(SemanticModel model)
    {
        (string, UvCommand)? found = null;
        foreach (Stage stage in model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                foreach (ToolCommand command in step.Commands)
                {
                    if (command is not UvCommand { VerbPath: "sync" } sync) continue;

                    found = null;
                    foreach (string option in Reducing)
                    {
                        if (sync.Arguments.Has(option)) found ??= (option, sync);
                    }
                }
            }
        }

        return found;
    }
}
