using System.Collections.Immutable;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports packages that are installed on one release of a distribution, or patch of Python, and run on another.</summary>
internal sealed class StageBaseDrift : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "stage-base-drift", Category.Stages, Severity.Information,
        "Packages are installed on another base than they run on", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        if (context.Model.Stages.Length < 2) return;

        // Most files have one such pair, of which several things are copied.
        (Stage, Stage)? last = null;
        HashSet<(Stage, Stage)>? seen = null;
        foreach (Stage stage in context.Model.Stages)
        {
            foreach (InstallCopy copy in context.Installs.CopiesTo(stage))
            {
                Stage built = copy.Origin.Root;
                if (!copy.BringsPackages || copy.Kind == InstallKind.Wheels || last == (built, stage.Root)) continue;
                if (last is { } first && !(seen ??= [first]).Add((built, stage.Root))) continue;

                last = (built, stage.Root);
                if (stage.Root.Base is not { Text: { } text } || FindDifference(built, stage.Root) is not var (severity, message)) continue;

                context.Report(
                    severity,
                    text.Word.Span,
                    message,
                    built.From.Image is { } image ? [new RelatedPlace(image.Span, "The packages are installed on this.")] : [],
                    [.. new[] { FindMove(context.Model, built, stage.Root), SharedArguments.FindFix(context.Model, built, stage.Root, context.Source.NewLine) }.OfType<Fix>()]);
            }
        }
    }

    private static (Severity Severity, string Message)? FindDifference(Stage built, Stage run)
    {
        // Another C library and another minor version are rules of their own, and matter more.
        if (built.Runtime is not { Distribution: { } from } || run.Runtime is not { Distribution: { } to } || from.Libc != to.Libc) return null;
        if (built.Runtime.PythonSeries is { } left && run.Runtime.PythonSeries is { } right && left != right) return null;

        if (from.Family == to.Family && from.Version != to.Version && from.Libc == Libc.Glibc)
        {
            bool isOlder = ImageVersion.Parse(to.Version) is { } here && ImageVersion.Parse(from.Version) is { } there && here < there;
            return isOlder
                ? (Severity.Warning, $"The packages that run here are installed on {from.DisplayName}, and this is {to.DisplayName}: what is compiled there may need a newer C library than this has.")
                : (Severity.Information, $"The packages that run here are installed on {from.DisplayName}, and this is {to.DisplayName}: what is compiled there may miss libraries of that release here.");
        }

        if (VersionOf(built) is { } builtVersion && VersionOf(run) is { } version && builtVersion != version)
        {
            return (Severity.Information, $"The packages that run here are installed by Python {builtVersion}, and this is {version}: what is tested there is not what runs here.");
        }

        return null;
    }

    private static ImageVersion? VersionOf(Stage stage) => stage.Base.FindPythonFacts()?.Image?.Version;

    /// <summary>The tag that has the other stage's version and distribution in the flavour that this one has.</summary>
    private static Fix? FindMove(SemanticModel model, Stage built, Stage run)
    {
        if (run.Base.EffectiveTag is null || run.Base.FindPythonFacts() is not { Parts: { } tag }) return null;
        if (built.Base.FindPythonFacts() is not { Parts: { VersionText.Length: > 0 } other, Image.Distribution: { } distribution }) return null;

        string? suffix = (tag.Flavour, distribution.Codename) switch
        {
            (Flavour.Slim, { } codename) => $"slim-{codename}",
            (Flavour.Full, { } codename) => codename,
            (Flavour.Alpine, _) when distribution.Family == DistributionFamily.Alpine => $"alpine{distribution.Version}",
            _ => null,
        };
        string newTag = $"{other.VersionText}-{suffix}";
        if (suffix is null || !PythonCatalog.Bundled.FindTag(newTag).CanBePulled) return null;

        ImmutableArray<TextEdit> edits = TagRewrite.Edits(model, run, newTag);
        return edits.IsEmpty ? null : new Fix($"Move to {newTag}, on which {built.DisplayName.Trim('`')} installs", FixKind.NeedsConsent, edits);
    }
}
