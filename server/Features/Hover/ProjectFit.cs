using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;

namespace Basewise.Features.Hover;

/// <summary>The section of a hover on FROM that answers for this very project whether slim would do, and whether Alpine would.</summary>
internal static class ProjectFit
{
    private const int MostNames = 4;

    private static PythonCatalog Catalog => PythonCatalog.Bundled;

    /// <returns><c>null</c> for other images than Docker's python, and where the stages on it install nothing.</returns>
    public static string? Describe(InstallRequests requests, Stage stage)
    {
        if (stage.Root != stage || stage.Base.FindPythonFacts() is not { Image: { IsWindows: false } image }) return null;

        string[] lines = [.. Candidates(image).Select(candidate => Line(requests, stage, image, candidate)).OfType<string>()];
        int count = ImageFit.Of(requests, stage, Libc.Glibc, null)?.Fits.Length ?? 0;
        return lines.Length == 0 ? null : $"**For what is installed here** ({Phrases.Count(count, "package")}):\n{string.Join('\n', lines)}";
    }

    /// <summary>The image itself, and the slim and the Alpine one of the same series.</summary>
    private static IEnumerable<PythonImage> Candidates(PythonImage image)
    {
        PythonImage[] variants = [.. Catalog.VariantsOf(image.Series)];
        yield return image;

        if (image.Flavour != Flavour.Slim && Nearest(variants, image, Flavour.Slim) is { } slim) yield return slim;
        if (image.Flavour != Flavour.Alpine && Nearest(variants, image, Flavour.Alpine) is { } alpine) yield return alpine;
    }

    /// <summary>The one of the same distribution, or the newest.</summary>
    private static PythonImage? Nearest(PythonImage[] variants, PythonImage image, Flavour flavour) =>
        Array.Find(variants, variant => variant.Flavour == flavour && variant.Distribution == image.Distribution) ?? Array.Find(variants, variant => variant.Flavour == flavour);

    private static string? Line(InstallRequests requests, Stage stage, PythonImage own, PythonImage candidate)
    {
        if (candidate.Distribution is not { } distribution || ImageFit.Of(requests, stage, distribution.Libc, distribution) is not { } fit) return null;

        string size = Catalog.FindSize(candidate, Platform.Amd64) is { } download ? $", {download.ToMegabytes(about: "~")}" : "";
        string name = candidate == own ? $"`{candidate.Series}-{candidate.Variant}` (this one{size})" : $"`{candidate.Series}-{candidate.Variant}`{size}";
        return $"- {name}: {Verdict(fit, candidate, distribution)}";
    }

    private static string Verdict(ImageFit fit, PythonImage candidate, Distribution distribution)
    {
        string unknown = fit.UnknownCount == 0 ? "" : $"; of {fit.UnknownCount} the facts do not tell";
        if (fit.Built.IsEmpty)
        {
            int known = fit.Fits.Length - fit.UnknownCount;
            return known == 0 ? "the facts do not tell of these packages"
                : fit.UnknownCount == 0 ? "no package has to be compiled" : $"no compiling for {Phrases.Count(known, "package")}{unknown}";
        }

        string names = string.Join(", ", fit.Built.Take(MostNames).Select(built => $"`{built.DisplayName}`"));
        string more = fit.Built.Length > MostNames ? $" and {fit.Built.Length - MostNames} more" : "";
        string takes = candidate.Flavour != Flavour.Full && fit.FindBuildPackages(distribution.Family) is { Count: > 0 } packages
            ? $", which takes {string.Join(' ', packages.Select(package => $"`{package}`"))}"
            : "";
        return $"compiles {names}{more}{takes}{unknown}";
    }
}
