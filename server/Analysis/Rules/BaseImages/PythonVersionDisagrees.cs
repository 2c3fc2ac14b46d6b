using Basewise.Analysis.Context;
using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports an image with another Python than the files of the project name: what people test is not what runs.</summary>
internal sealed class PythonVersionDisagrees : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "python-version-disagrees", Category.BaseImage, Severity.Information,
        "The image has another Python than the files of the project name", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        // An image that installs nothing of the project need not have the Python that the project asks for.
        if (context.Model.FinalStage?.Root is not { } root || root.Runtime.PythonSeries is not { } series || root.Base.Text is not { } text) return;
        if (context.BuildContext is { } build && !context.InstallRequests.All.IsEmpty && !IsOneOfSeveral(build, series)) Check(context, root, series, text.Word.Span, build);
    }

    private static void Check(RuleContext context, Stage root, string series, TextSpan image, BuildContext build)
    {
        List<NamedPython> others = [];
        foreach (NamedPython[] named in ProjectPythons.In(build))
        {
            if (named.Length > 0 && !named.Any(python => python.Allows(series)) && !IsToldElsewhere(context, named[0])) others.Add(named[0]);
        }

        if (others.Count == 0) return;

        string names = Sentences.Join([.. others.Select(other => $"{other.FileName} {(other.Series is null ? "asks for" : "names")} {other.Text}")]);
        context.Report(
            image,
            $"This image has Python {series}, and {names}: what is tested is not what runs. Let them agree.",
            [.. others.Select(other => new RelatedPlace(other.Span, "Python is named here.") { File = new RelatedFile(other.Path, other.Source) })],
            FindFix(context.Model, root, others));
    }

    /// <summary>A Dockerfile that has the version in its own name is one of several, for a Python each.</summary>
    private static bool IsOneOfSeveral(BuildContext build, string series)
    {
        string digits = series.Replace(".", "", StringComparison.Ordinal);
        return build.DockerfilePath.Contains(series, StringComparison.Ordinal) || build.DockerfilePath.Contains(digits, StringComparison.Ordinal);
    }

    /// <summary>Whether an installer refuses for the same reason, which weighs more.</summary>
    private static bool IsToldElsewhere(RuleContext context, NamedPython named) =>
        context.InstallRequests.All.Any(request => !request.IsConditional && request.RequiresPython.Any(asked => asked.Place.Path == named.Path && request.Environment.PythonSeries is not null));

    private static Fix[] FindFix(SemanticModel model, Stage root, List<NamedPython> others)
    {
        if (others.Find(other => other.Series is not null)?.Series is not { } wanted || !others.TrueForAll(other => other.Allows(wanted))) return [];
        if (root.Base.FindPythonFacts()?.Parts is not { } tag || PythonCatalog.Bundled.FindSeries(wanted) is not { } known) return [];

        return StageOnKnownImage.Moves(model, root, PythonCatalog.Bundled.WithSeries(tag, known));
    }
}
