using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Versions;

namespace Basewise.Analysis.Semantics.Installs.Fits;

/// <summary>How pip gets a package in an environment, as far as the bundled facts tell, or its indexes.</summary>
/// <param name="Release">The release that was looked at: the one that is asked for, or the newest known that will do.</param>
public sealed record PackageFit(RequestedPackage Package, WheelFit Fit, ReleaseFiles? Release)
{
    /// <summary>What it takes to build it; <c>null</c> where that is not known, and where a build needs no compiler.</summary>
    public BuildNeeds? Needs { get; } = Fit is WheelFit.Unknown or WheelFit.Wheel ? null : BuildNeeds.Find(Package.Name);

    /// <summary>As messages name it: <c>numpy 1.21.6</c>, or the name alone where the version is open.</summary>
    public string DisplayName => Package.Version is { } version ? $"{Package.Name.Text} {version}" : Package.Name.Text;

    /// <summary>Judges a package by the files that its releases are known to have. What is newer than the facts is not judged.</summary>
    /// <param name="listed">What the indexes have that it comes from; null where they have not been heard.</param>
    public static PackageFit Of(RequestedPackage package, InstallEnvironment environment, ListedReleases? listed = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(environment);

        // What another index holds is not known. A package that must not be a wheel is built, wherever it comes from.
        if (package.HasToBeBuilt) return new PackageFit(package, BuildNeeds.Find(package.Name) is null ? WheelFit.Unknown : WheelFit.SourceOnly, null);
        if ((listed is null && !package.IsFromPyPI) || environment.PythonMinor is not { } minor || environment.Libc is Libc.None) return new PackageFit(package, WheelFit.Unknown, null);

        (WheelFit Fit, ReleaseFiles? Release) judged = package.Version is { } version
            ? listed?.Find(version) is { } told ? (FitOf(told, environment, minor), told.Facts)
                : WheelCatalog.Bundled.Find(package.Name.Normalized, version) is { } release ? (FitOf(release, environment, minor), release) : (WheelFit.Unknown, null)
            : listed is null ? OfOpenVersion(package, environment, minor) : OfListed(package, environment, minor, listed);
        return new PackageFit(package, judged.Fit, judged.Release);
    }

    /// <summary>
    /// pip takes the newest release that will do; only where no known one has a wheel is it certain that this has none. Of a later one whose files
    /// are not known, those before and after it tell, whether they will do or not.
    /// </summary>
    private static (WheelFit, ReleaseFiles?) OfOpenVersion(RequestedPackage package, InstallEnvironment environment, int minor)
    {
        (WheelFit Fit, ReleaseFiles? Release) newest = (WheelFit.Unknown, null);
        foreach (ReleaseFiles release in WheelCatalog.Bundled.ReleasesOf(package.Name.Normalized))
        {
            if (release.Version.IsPreRelease || !package.Allows(release.Version)) continue;
            if (release.Python is { } python && environment.Meets(python) == false) continue;

            WheelFit fit = FitOf(release, environment, minor);
            if (newest.Release is null) newest = (fit, release);
            if (fit is WheelFit.Wheel or WheelFit.Unknown) return newest.Fit == fit ? newest : (WheelFit.Unknown, newest.Release);
        }

        // With "--only-binary" and "--prefer-binary" pip would look for an older release, which may be one that is not known.
        bool isOpen = package is { HasToBeWheel: true } or { PrefersWheel: true } || (newest.Release is { } known && FindLater(package, known.Version) is { } later && MayHaveWheel(package, later, environment, minor));
        return isOpen ? (WheelFit.Unknown, newest.Release) : newest;
    }

    /// <summary>The newest release that will do, where it is later than the newest of those whose files are known.</summary>
    private static PackageVersion? FindLater(RequestedPackage package, PackageVersion known)
    {
        foreach (PackageVersion version in PackageCatalog.Bundled.VersionsOf(package.Name.Normalized).Versions)
        {
            if (version <= known) return null;
            if (!version.IsPreRelease && package.Allows(version)) return version;
        }

        return null;
    }

    private static bool MayHaveWheel(RequestedPackage package, PackageVersion version, InstallEnvironment environment, int minor)
    {
        ReleaseFiles? after = null;
        foreach (ReleaseFiles release in WheelCatalog.Bundled.ReleasesOf(package.Name.Normalized))
        {
            if (release.Version < version) return Has(release) || (after is not null && Has(after));

            after = release;
        }

        return after is not null && Has(after);

        bool Has(ReleaseFiles release) => FitOf(release, environment, minor) is WheelFit.Wheel or WheelFit.Unknown;
    }

    /// <summary>Of all that there is pip takes the newest release that will do and that it can install there, be it by building it.</summary>
    private static (WheelFit, ReleaseFiles?) OfListed(RequestedPackage package, InstallEnvironment environment, int minor, ListedReleases listed)
    {
        bool asksForWheel = package.HasToBeWheel || package.PrefersWheel;
        ListedRelease? taken = FindNewest(package, environment, listed, asksForWheel);
        if (taken is null && asksForWheel && !package.HasToBeWheel) taken = FindNewest(package, environment, listed, asksForWheel: false);

        return taken is null ? (WheelFit.Unknown, null) : (FitOf(taken, environment, minor), taken.Facts);
    }

    private static ListedRelease? FindNewest(RequestedPackage package, InstallEnvironment environment, ListedReleases listed, bool asksForWheel) => listed.FindNewest(
        release => package.Allows(release.Version) && release.Files.Any(file => environment.Takes(file) && !(asksForWheel && file.Wheel is null)));

    /// <summary>Of a release whose files are known to the last one, each is judged as pip does it; the facts tell why none fits.</summary>
    private static WheelFit FitOf(ListedRelease release, InstallEnvironment environment, int minor)
    {
        WheelFit byFacts = FitOf(release.Facts, environment, minor);
        bool? hasWheel = null;
        foreach (IndexFile file in release.Files)
        {
            if (environment.TakesWheel(file) is not { } takes) return byFacts;

            hasWheel = hasWheel == true || takes;
        }

        if (hasWheel == true) return WheelFit.Wheel;

        return byFacts is not WheelFit.Wheel ? byFacts : environment.Libc is Libc.Glibc ? WheelFit.NotForGlibc : WheelFit.SourceOnly;
    }

    private static WheelFit FitOf(ReleaseFiles release, InstallEnvironment environment, int minor)
    {
        if (environment.Architecture is not { } architecture) return release.Pure is PureWheel.Python3 ? WheelFit.Wheel : WheelFit.Unknown;

        Libc libc = environment.Libc;
        WheelAvailability own = release.WheelFor(libc, architecture, minor);
        if (own is WheelAvailability.Unknown) return WheelFit.Unknown;
        if (own is WheelAvailability.Available) return libc is Libc.Glibc && environment.Distribution?.GlibcMinor is { } glibc && release.NeedsNewerGlibc(glibc) ? WheelFit.NotForGlibc : WheelFit.Wheel;

        // Without a source distribution there is nothing to build: a package for another system, which a lock lists for all of them.
        return !release.HasSource && release.IsForOtherSystems ? WheelFit.Unknown : Elsewhere(release, libc, architecture, minor);
    }

    private static WheelFit Elsewhere(ReleaseFiles release, Libc libc, WheelArchitecture architecture, int minor)
    {
        WheelArchitecture other = architecture is WheelArchitecture.X64 ? WheelArchitecture.Arm64 : WheelArchitecture.X64;
        if (libc is Libc.Musl && release.WheelFor(Libc.Glibc, architecture, minor) is WheelAvailability.Available) return WheelFit.NotForMusl;
        if (release.WheelFor(libc, other, minor) is WheelAvailability.Available) return WheelFit.NotForMachine;

        return !release.Wheels(libc, architecture).IsEmpty || (libc is Libc.Musl && !release.Wheels(Libc.Glibc, architecture).IsEmpty) ? WheelFit.NotForPython : WheelFit.SourceOnly;
    }
}
