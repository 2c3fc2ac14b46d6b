using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a tag of the official python image that moves to another series of Python or to another distribution by itself.</summary>
/// <remarks>A tag that moves to the next patch release only, such as <c>3.12-slim-bookworm</c>, is what most people should have.</remarks>
internal sealed class PythonFloatingTag : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "python-floating-tag", Category.BaseImage, Severity.Warning,
        "The tag moves to another Python or another distribution by itself", FixKind.Safe, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is not { EffectiveTag: { } tag and not "latest", Text: { } text }
                || stage.Base.FindPythonFacts() is not { Status: TagStatus.Current, Parts: { } parts, Image: { } image } facts)
            {
                continue;
            }

            if (parts.IsPrerelease) continue;

            if (parts.MovesSeries)
            {
                context.Report(
                    text.Word.Span,
                    $"`{tag}` was Python {image.Version} on {facts.Provenance.AsOf.Iso()} and moves to the next series by itself: name one, such as {image.Series}.",
                    PinFixes.For(context, stage));
            }
            else if (parts.MovesDistribution && image.Distribution is { } distribution)
            {
                // Where nothing of the distribution is installed, little of the image depends on its release.
                bool isExtended = Installs(stage) || (stage.HasStagesOnIt && context.OfFile(FindExtended).Contains(stage));
                context.Report(
                    isExtended ? Severity.Information : Severity.Hint,
                    text.Word.Span,
                    $"`{tag}` was {distribution.DisplayName} on {facts.Provenance.AsOf.Iso()} and moves to the next release by itself, with other system packages.",
                    [],
                    PinFixes.For(context, stage));
            }
        }
    }

    /// <summary>Whether packages of the distribution are installed in a stage.</summary>
    private static bool Installs(Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            foreach (ToolCommand command in step.Commands)
            {
                if (command is SystemPackageCommand { IsInstall: true }) return true;
            }
        }

        return false;
    }

    /// <summary>The images that a stage installs packages on top of which is built on another one.</summary>
    private static HashSet<Stage> FindExtended(SemanticModel model)
    {
        HashSet<Stage> extended = [];
        foreach (Stage stage in model.Stages)
        {
            if (stage.Root != stage && !extended.Contains(stage.Root) && Installs(stage)) extended.Add(stage.Root);
        }

        return extended;
    }
}
