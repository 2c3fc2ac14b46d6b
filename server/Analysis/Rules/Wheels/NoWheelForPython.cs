using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Reports packages of which no wheel is for the image's Python or platform, while there are some for others.</summary>
internal sealed class NoWheelForPython : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "no-wheel-for-python", Category.Installers, Severity.Warning,
        "A package has no wheel for the Python or the platform of the image", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach (InstallRequest request in context.InstallRequests.Telling)
        {
            if (request.IsConditional || !request.DependsOnSystem) continue;

            List<PackageFit>? without = null;
            foreach (PackageFit fit in request.Fits)
            {
                if (IsWithout(fit, request.Environment)) (without ??= []).Add(fit);
            }

            if (without is not null) Report(context, request, without);
        }
    }

    private static void Report(RuleContext context, InstallRequest request, List<PackageFit> without)
    {
        foreach (IGrouping<TextSpan, PackageFit> group in without.GroupBy(fit => fit.Package.Place.DockerfileSpan))
        {
            PackageFit[] fits = [.. group];
            context.Report(group.Key, Describe(fits, request), Places.Of(fits.Select(fit => fit.Package)), FindFixes(fits, request));
        }
    }

    private static bool IsWithout(PackageFit fit, InstallEnvironment environment)
    {
        if (fit.Fit is not (WheelFit.NotForPython or WheelFit.NotForMachine) || fit.Release is not { } release) return false;

        // Where the release refuses this Python, requires-python-unmet reports it.
        if (release.Python is { } python && environment.Meets(python) == false) return false;
        return fit.Needs is not null || (!release.HasSource && fit.Package.Version is not null);
    }

    private static string Describe(PackageFit[] fits, InstallRequest request)
    {
        PackageFit first = fits[0];
        string python = $"Python {request.Environment.PythonSeries}";
        string target = first.Fit == WheelFit.NotForMachine ? $"{python} on {request.Environment.Machine}" : python;
        string has = fits.Length == 1 ? "has no wheel" : "have no wheels";
        string others = fits.Length == 1 && first.Fit == WheelFit.NotForPython && RangeOf(first, request.Environment) is { } range ? $" ({range})" : "";
        bool isRefused = fits.Any(fit => fit.Package.HasToBeWheel || fit.Release is { HasSource: false });
        string consequence = isRefused ? "pip finds nothing to install, and the build stops"
            : StageTools.Before(request) is { AreKnown: true, HaveCompiler: false } ? "pip has to compile, and this image has no compiler: the build stops"
            : "pip compiles, which takes long and may well fail on a Python that the release does not know";
        return $"{PackageList.Of(fits)} {has} for {target}{others}: {consequence}.{Advice(fits, request)}";
    }

    /// <summary>The Pythons that there are wheels for: <c>its wheels are for 3.7 to 3.10</c>.</summary>
    private static string? RangeOf(PackageFit fit, InstallEnvironment environment)
    {
        if (fit.Release is not { } release || environment.Architecture is not { } architecture) return null;

        int[] minors = [.. release.Wheels(Libc.Glibc, architecture).Concat(release.Wheels(environment.Libc, architecture)).Where(tag => !tag.IsFreeThreaded).Select(tag => tag.Minor ?? 0).Where(minor => minor > 0).Order()];
        return minors.Length == 0 ? null
            : minors[0] == minors[^1] ? $"only for 3.{minors[0]}"
            : $"its wheels are for 3.{minors[0]} to 3.{minors[^1]}";
    }

    private static string Advice(PackageFit[] fits, InstallRequest request)
    {
        if (fits is not [var fit] || FindFirstWith(fit, request.Environment) is not { } version) return "";

        return $" {fit.Package.Name.Text} {version} has one.";
    }

    private static Fix[] FindFixes(PackageFit[] fits, InstallRequest request)
    {
        if (fits is not [{ Package.Place: { Path: null } place } fit] || fit.Package.Version is not { } old || FindFirstWith(fit, request.Environment) is not { } version) return [];

        // The words of the command line, or of a here-document.
        string written = place.Source.ToString(place.Span);
        int at = written.IndexOf(old.Text, StringComparison.Ordinal);
        if (at < 0 || written.IndexOf(old.Text, at + 1, StringComparison.Ordinal) >= 0) return [];

        TextSpan span = new(place.Span.Start + at, place.Span.Start + at + old.Text.Length);
        return [Fix.NeedsConsent($"Move {fit.Package.Name.Text} to {version}, which has a wheel", new TextEdit(span, version.ToString()))];
    }

    /// <summary>The nearest later release, of those that are known, with a wheel.</summary>
    private static PackageVersion? FindFirstWith(PackageFit fit, InstallEnvironment environment)
    {
        if (fit.Package.Version is not { } version || environment is not { Architecture: { } architecture, PythonMinor: { } minor }) return null;

        PackageVersion? found = null;
        foreach (ReleaseFiles release in WheelCatalog.Bundled.ReleasesOf(fit.Package.Name.Normalized))
        {
            if (release.Version <= version) break;
            if (!release.Version.IsPreRelease && release.WheelFor(environment.Libc, architecture, minor) is WheelAvailability.Available) found = release.Version;
        }

        return found;
    }
}
