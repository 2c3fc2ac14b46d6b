using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Reports packages all of whose wheels ask for a newer GNU C library than the image has.</summary>
internal sealed class GlibcTooOld : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "glibc-too-old", Category.Installers, Severity.Warning,
        "The wheels of a package need a newer C library than the image has", FixKind.None, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach (InstallRequest request in context.InstallRequests.Telling)
        {
            if (request.IsConditional || !request.DependsOnSystem || request.Environment.Distribution is not { GlibcMinor: { } glibc } distribution) continue;

            List<PackageFit>? without = null;
            foreach (PackageFit fit in request.Fits)
            {
                if (IsWithout(fit, request.Environment)) (without ??= []).Add(fit);
            }

            if (without is not null) Report(context, request, without, distribution, glibc);
        }
    }

    private static void Report(RuleContext context, InstallRequest request, List<PackageFit> without, Distribution distribution, int glibc)
    {
        foreach (IGrouping<TextSpan, PackageFit> group in without.GroupBy(fit => fit.Package.Place.DockerfileSpan))
        {
            PackageFit[] fits = [.. group];
            context.Report(group.Key, Describe(fits, request, distribution, glibc), Places.Of(fits.Select(fit => fit.Package)));
        }
    }

    private static bool IsWithout(PackageFit fit, InstallEnvironment environment)
    {
        if (fit is not { Fit: WheelFit.NotForGlibc, Release: { } release } || !IsFor(release, environment)) return false;

        return fit.Needs is not null || fit.Package.HasToBeWheel || (!release.HasSource && fit.Package.Version is not null);
    }

    private static bool IsFor(ReleaseFiles release, InstallEnvironment environment) =>
        release.Python is not { } python || environment.Meets(python) != false;

    private static string Describe(PackageFit[] fits, InstallRequest request, Distribution distribution, int glibc)
    {
        string wheels = fits is [{ Release.LowestGlibc: { } lowest }]
            ? $"has wheels for glibc {lowest} and later alone, and {distribution.ShortName} has 2.{glibc}"
            : $"have wheels for a newer glibc alone than the 2.{glibc} of {distribution.ShortName}";
        bool isRefused = fits.Any(fit => fit.Package.HasToBeWheel || fit.Release is { HasSource: false });
        string consequence = isRefused ? "pip finds nothing to install, and the build stops"
            : StageTools.Before(request) is { AreKnown: true, HaveCompiler: false } ? "pip has to compile, and this image has no compiler: the build stops"
            : "pip compiles, which takes long and needs compilers as new as the release wants";
        string advice = fits is [var only] && FindLastWith(only, request.Environment, glibc) is { } version ? $", or {only.Package.Name.Text} {version}, which has one" : "";
        return $"{PackageList.Of(fits)} {wheels}: {consequence}. Take an image of a newer system{advice}.";
    }

    /// <summary>The nearest earlier release, of those that are known, with a wheel.</summary>
    private static PackageVersion? FindLastWith(PackageFit fit, InstallEnvironment environment, int glibc)
    {
        if (fit.Package.Version is not { } version || environment is not { Architecture: { } architecture, PythonMinor: { } minor }) return null;

        foreach (ReleaseFiles release in WheelCatalog.Bundled.ReleasesOf(fit.Package.Name.Normalized))
        {
            bool isEarlier = release.Version < version && !release.Version.IsPreRelease && IsFor(release, environment);
            if (isEarlier && release.WheelFor(Libc.Glibc, architecture, minor) is WheelAvailability.Available && !release.NeedsNewerGlibc(glibc)) return release.Version;
        }

        return null;
    }
}
