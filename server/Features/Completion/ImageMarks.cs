using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Packages;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>Tells of a package's versions what each image makes of them: which have a wheel, which have to be built there, which it refuses.</summary>
/// <param name="listed">What the indexes have of the package; null where they were not heard.</param>
/// <param name="isFromPyPI">Whether it comes from PyPI as far as can be seen, so that the facts tell of it.</param>
internal sealed class ImageMarks(PackageName package, IReadOnlyList<ImageInstall> images, ListedReleases? listed, bool isFromPyPI)
{
    private static readonly RequestPlace Nowhere = new(null, new SourceText(""), default, default);

    public IEnumerable<string> Of(PackageVersion version) => images.Select(image => Mark(version, image)).OfType<string>().Distinct();

    private string? Mark(PackageVersion version, ImageInstall image)
    {
        InstallEnvironment environment = image.Environment;
        PackageFit fit = PackageFit.Of(new RequestedPackage(package, Nowhere) { Version = version, IsFromPyPI = isFromPyPI }, environment, listed);
        if (fit.Release?.RequiresPython is { } python && VersionConstraint.Find(python) is { } wanted && environment.Meets(wanted) == false) return $"not for Python {environment.PythonSeries}";

        return fit.Fit switch
        {
            WheelFit.Wheel => $"has a wheel{On(image)}",
            WheelFit.NotForMusl => $"no wheel for musl{On(image)}",
            WheelFit.NotForPython => $"no wheel for Python {environment.PythonSeries}",
            WheelFit.NotForGlibc => $"no wheel for glibc 2.{environment.Distribution?.GlibcMinor}{On(image)}",
            WheelFit.NotForMachine => $"no wheel for {environment.Machine ?? "x86_64"}",
            WheelFit.SourceOnly => "no wheel",
            _ => null,
        };
    }

    private static string On(ImageInstall image) => image.Name is { } name ? $" ({name})" : "";
}
