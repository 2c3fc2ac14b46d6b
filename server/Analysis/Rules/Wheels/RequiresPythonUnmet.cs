using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;
using Basewise.Python.Projects;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Reports a project, or a release that is asked for, that refuses the Python of the image.</summary>
internal sealed class RequiresPythonUnmet : Rule
{
    /// <summary>One question for each release that the facts do not know; of a request of more nobody reads on.</summary>
    private const int MostQuestions = 100;

    public override RuleDescriptor Descriptor { get; } = new(
        "requires-python-unmet", Category.Installers, Severity.Error,
        "A project or a package refuses the Python of the image", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach (InstallRequest request in context.InstallRequests.Telling)
        {
            if (request.IsConditional || (request.RequiresPython.IsEmpty && !request.NamesVersions)) continue;
            if (request.Environment.PythonSeries is not { } series || DoesNotCare(request.Command)) continue;

            foreach ((PythonConstraint constraint, RequestPlace place) in request.RequiresPython)
            {
                if (constraint.Versions is not { } versions || request.Environment.Meets(versions) != false) continue;

                context.Report(
                    place.DockerfileSpan,
                    $"{place.FileName ?? "The project"} asks for Python {constraint.Text.Text}, and this is {series}: {request.Command.Invocation.Program} refuses to install it.",
                    [Places.Of(place, "It is asked for here.")],
                    Moves(context.Model, request.Stage.Root, versions));
            }

            CheckPackages(context, request, series);
        }
    }

    /// <summary>pip can be told to install all the same, and Pipenv refuses only where it is told to be strict.</summary>
    private static bool DoesNotCare(InstallerCommand command) => command switch
    {
        PipCommand pip => pip.Arguments.Has("ignore-requires-python"),
        PipenvCommand pipenv => !pipenv.Arguments.Has("deploy"),
        _ => false,
    };

    private static void CheckPackages(RuleContext context, InstallRequest request, string series)
    {
        AskedIndexes indexes = context.IndexesOf(request.Step, request.Command);
        int questions = 0;
        List<(PackageFit Fit, VersionConstraint Python)>? refusing = null;
        foreach (PackageFit fit in request.Fits)
        {
            if (fit.Package.Version is not { } version) continue;

            // What a release asks for never changes: an index is asked about those that the facts do not know.
            VersionConstraint? python = fit.Release?.Python;
            bool isAsked = fit.Release?.RequiresPython is null && indexes.AreKnown && fit.Package is { IsLocked: false } package && (package.IsFromPyPI || package.Place.Path is null) && questions++ < MostQuestions;
            if (isAsked && indexes.Ask(fit.Package.Name).Value?.Releases.Find(version) is { } release && indexes.FindRequiresPython(release) is { } text) python = VersionConstraint.Find(text);
            if (python is not null && request.Environment.Meets(python) == false) (refusing ??= []).Add((fit, python));
        }

        if (refusing is null) return;

        foreach (IGrouping<TextSpan, (PackageFit Fit, VersionConstraint Python)> group in refusing.GroupBy(found => found.Fit.Package.Place.DockerfileSpan))
        {
            (PackageFit Fit, VersionConstraint Python)[] found = [.. group];
            string what = found is [var only]
                ? $"{only.Fit.DisplayName} is for Python {only.Python}"
                : $"{PackageList.Of([.. found.Select(each => each.Fit)])} are for other Pythons";
            context.Report(
                group.Key,
                $"{what}, and this is {series}: there is nothing to install, and the build stops here.",
                Places.Of(found.Select(each => each.Fit.Package)),
                Moves(context.Model, request.Stage.Root, [.. found.Select(each => each.Python)]));
        }
    }

    /// <summary>The nearest Python that is built and that all of them take.</summary>
    private static Fix[] Moves(SemanticModel model, Stage root, params VersionConstraint[] wanted)
    {
        if (root.Base.FindPythonFacts()?.Parts is not { } tag || root.Base.Reference?.Digest is not null) return [];

        PythonSeries? nearest = PythonCatalog.Bundled.Series
            .Where(series => !series.IsPrerelease && PackageVersion.Find(series.Version.ToString()) is { } version && wanted.All(constraint => constraint.Contains(version)))
            .MinBy(series => Distance(series.Name, tag.Series));
        return nearest is not null && PythonCatalog.Bundled.WithSeries(tag, nearest) is { } moved ? StageOnKnownImage.Moves(model, root, moved) : [];
    }

    private static int Distance(string series, string? other) =>
        ImageVersion.Parse(series) is { } one && ImageVersion.Parse(other ?? "") is { } two ? Math.Abs(one.Minor - two.Minor) : int.MaxValue;
}
