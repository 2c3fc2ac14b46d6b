using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a project that is installed as a link to its source in the image that is shipped.</summary>
internal sealed class EditableInstallInFinal : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "editable-install-in-final", Category.Installers, Severity.Information,
        "The project is installed as a link to its source in the final image", FixKind.NeedsConsent, [])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.Pip | Subjects.Uv;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } final || DevelopmentImage.Is(final)) return;

        foreach (Stage stage in context.Model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                foreach (ToolCommand command in step.Commands)
                {
                    ArgumentList? arguments = command switch
                    {
                        PipCommand { IsInstall: true } pip => pip.Arguments,
                        UvCommand { VerbPath: "pip install" } uv => uv.Arguments,
                        _ => null,
                    };
                    if (arguments?.Find("editable") is not { Value: { } project } option || !LocalPackage.IsProject(project.Literal)) continue;

                    bool isWordOfItsOwn = project.Start >= option.Word.End;
                    context.Report(
                        option.Word.Span,
                        "An editable installation is a link to the source: every import looks it up there, nothing of it is compiled, and the folder has to stay. For an image that is shipped, install the project itself.",
                        isWordOfItsOwn && WordRemoval.Remove(context, command.Shell, option.Word) is { } edit ? [Fix.NeedsConsent($"Remove {option.Word.Value}", edit)] : []);
                }
            }
        }
    }
}
