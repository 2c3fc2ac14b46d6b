using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a tag of the official python image that moves to another series of Python or to another distribution by itself.</summary>
/// <remarks>A tag that moves to the next patch release only, such as <c>3.12-slim-bookworm</c>, is what most people should have.</remarks>
internal sealed class PythonFloatingTag : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "python-floating-tag", Category.BaseImage, Severity.Warning,
        "The tag moves to another Python or another distribution by itself", FixKind.Safe, []);

    public override void Check(RuleContext context)
    {
        HashSet<Stage>? installing = null;
        foreach (Stage stage in context.Model.Stages)
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
                installing ??= FindInstalling(context.Model);
                context.Report(
                    installing.Contains(stage) ? Severity.Information : Severity.Hint,
                    text.Word.Span,
                    $"`{tag}` was {distribution.DisplayName} on {facts.Provenance.AsOf.Iso()} and moves to the next release by itself, with other system packages.",
                    [],
                    PinFixes.For(context, stage));
            }
        }
    }

    /// <summary>The stages in which, or in one that is built on them, packages of the distribution are installed.</summary>
    private static HashSet<Stage> FindInstalling(SemanticModel model)
    {
        HashSet<Stage> installing = [];
        foreach ((Step step, SystemPackageCommand command) in model.CommandsOf<SystemPackageCommand>())
        {
            if (command.IsInstall) installing.Add(step.Stage.Root);
        }

        return installing;
    }
}
