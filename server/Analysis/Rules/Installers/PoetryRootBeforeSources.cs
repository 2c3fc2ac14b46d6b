using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a <c>poetry install</c> that would install the project, of which only the manifest is there yet.</summary>
internal sealed class PoetryRootBeforeSources : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "poetry-root-before-sources", Category.Installers, Severity.Information,
        "Poetry installs the project before its source is copied", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Poetry;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            int lastCopy = LastCopy(stage);
            for (int i = 0; i < lastCopy; i++)
            {
                foreach (ToolCommand command in stage.Steps[i].Commands)
                {
                    if (command is not PoetryCommand { Verb: { } verb, InstallsProject: true } poetry || !(verb.Is("install") || verb.Is("sync"))) continue;
                    if (IsTold(poetry) || !IsWithoutSource(context.Model, stage.Steps[i])) continue;

                    context.Report(
                        verb.Span,
                        "The project's own source is copied later, so that Poetry cannot install it here: Poetry 1.8 warns, and from 2.0 on the build fails, unless package-mode is false. Leave the project out with --no-root.",
                        Fix.NeedsConsent("Add --no-root", poetry.Shell.InsertAfter(verb, "--no-root")));
                }
            }
        }
    }

    private static bool IsTold(PoetryCommand poetry) =>
        poetry.Arguments.MayHideOptions || poetry.Arguments.Has("only-root") || poetry.Arguments.Has("directory") || poetry.Arguments.Has("project") || poetry.Arguments.Has("only");

    private static bool IsWithoutSource(SemanticModel model, Step step)
    {
        StageFiles files = model.FilesAt(step);
        return files is { MayHaveMore: false, HasManifestsOnly: true } && files.Find("pyproject.toml") is not null;
    }

    private static int LastCopy(Stage stage)
    {
        for (int i = stage.Steps.Length - 1; i >= 0; i--)
        {
            if (stage.Steps[i].Effective is TransferSyntax { From: null }) return i;
        }

        return -1;
    }
}
