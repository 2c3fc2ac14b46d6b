using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Features.Packages;
using Basewise.Python.Versions;

namespace Basewise.Features.Hover;

/// <summary>How pip gets a package in the images of its project, as Markdown: a line for each of them.</summary>
internal static class PackageFits
{
    private const int MostImages = 4;

    /// <returns>Null where no image is known.</returns>
    public static string? Describe(PackageOutlook package, ProjectImages images)
    {
        string[] lines =
        [
            .. images.FitsOf(package.Name)
                .Select(found => Line($"`{found.Install.Dockerfile}`", found.Install.Request.Environment, Again(found.Fit, package, found.Install.Request.Environment), package))
                .OfType<string>().Distinct().Take(MostImages),
        ];
        return lines.Length == 0 ? null : string.Join("  \n", lines);
    }

    /// <summary>The same for a command that names the package itself.</summary>
    public static string? Describe(PackageOutlook package, RequestedPackage requested, InstallEnvironment environment) =>
        Line("This image", environment, PackageFit.Of(requested, environment, package.Listed), package);

    /// <summary>By what the indexes have, where they were heard; else as it was judged by the facts.</summary>
    private static PackageFit Again(PackageFit fit, PackageOutlook package, InstallEnvironment environment) =>
        package.Listed is { } listed ? PackageFit.Of(fit.Package, environment, listed) : fit;

    private static string? Line(string dockerfile, InstallEnvironment environment, PackageFit fit, PackageOutlook package)
    {
        string[] image =
        [
            .. new[]
            {
                environment.PythonSeries is { } series ? $"Python {series}" : null,
                environment.Distribution?.ShortName,
                environment.Machine,
            }.OfType<string>(),
        ];
        if (OutcomeOf(fit, environment, package) is not { } outcome) return null;

        string[] needs = environment.Distribution is { } system && fit.Needs is { } known
            ? [.. known.CompilersOn(system.Family).Concat(known.Libraries.SelectMany(library => library.BuildPackagesOn(system.Family))).Distinct()]
            : [];
        string tools = needs.Length == 0 ? "" : $", which takes {string.Join(", ", needs.Select(name => $"`{name}`"))}";
        return $"{dockerfile}{(image.Length > 0 ? $" ({string.Join(", ", image)})" : "")}: {outcome}{tools}";
    }

    private static string? OutcomeOf(PackageFit fit, InstallEnvironment environment, PackageOutlook package)
    {
        if (fit.Release is { RequiresPython: { } python } && VersionConstraint.Find(python) is { } wanted && environment.Meets(wanted) == false) return $"⚠ refused: it is for Python `{python}`";
        if (package is { Listed: not null, Chosen: null, NewestWanted: not null } && fit is { Release: null, Package.HasToBeBuilt: false } && environment.PythonSeries is not null) return "⚠ no release fits that will do";

        if (fit is { Package.HasToBeWheel: true, Fit: not (WheelFit.Wheel or WheelFit.Unknown) }) return "⚠ refused: it has no wheel that fits, and may not be built";

        string? outcome = fit.Fit switch
        {
            WheelFit.Wheel => "has a wheel",
            WheelFit.NotForMusl => "⚠ no wheel for musl: it is built from source",
            WheelFit.NotForPython => "⚠ no wheel for this Python: it is built from source",
            WheelFit.NotForGlibc => "⚠ no wheel for a glibc as old as its: it is built from source",
            WheelFit.NotForMachine => "⚠ no wheel for this architecture: it is built from source",
            WheelFit.SourceOnly => "has no wheel: it is built from source",
            _ => null,
        };

        // An older release than the newest that will do, where that one is not for the image's Python.
        bool isAnother = package is { Listed: not null, Chosen: null } && fit.Release is { } release && release.Version != package.NewestWanted;
        return outcome is not null && isAnother ? $"gets {fit.Release?.Version}, the newest that fits there: {outcome}" : outcome;
    }
}
