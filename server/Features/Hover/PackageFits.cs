using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Python.Requirements;

namespace Basewise.Features.Hover;

/// <summary>How pip gets a package in the images of its project, as Markdown: a line for each of them.</summary>
internal static class PackageFits
{
    private const int MostImages = 4;

    /// <returns>Null where no image is known.</returns>
    public static string? Describe(PackageName name, ProjectImages images)
    {
        string[] lines = [.. images.FitsOf(name).Select(found => Line(found.Install.Dockerfile, found.Install.Request, found.Fit)).OfType<string>().Distinct().Take(MostImages)];
        return lines.Length == 0 ? null : string.Join("  \n", lines);
    }

    private static string? Line(string dockerfile, InstallRequest request, PackageFit fit)
    {
        string[] image =
        [
            .. new[]
            {
                request.Environment.PythonSeries is { } series ? $"Python {series}" : null,
                request.Environment.Distribution?.ShortName,
                request.Environment.Machine,
            }.OfType<string>(),
        ];
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
        if (outcome is null) return null;

        string[] needs = request.Environment.Distribution is { } system && fit.Needs is { } known
            ? [.. known.CompilersOn(system.Family).Concat(known.Libraries.SelectMany(library => library.BuildPackagesOn(system.Family))).Distinct()]
            : [];
        string tools = needs.Length == 0 ? "" : $", which takes {string.Join(", ", needs.Select(package => $"`{package}`"))}";
        return $"`{dockerfile}`{(image.Length > 0 ? $" ({string.Join(", ", image)})" : "")}: {outcome}{tools}";
    }
}
