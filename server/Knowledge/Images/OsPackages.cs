using System.Globalization;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Releases;

namespace Basewise.Knowledge.Images;

/// <summary>
/// Which Debian packages are in the images of Debian, buildpack-deps and Docker's python, and in what is built on them. Immutable; loaded
/// at the first question.
/// </summary>
public sealed class OsPackages
{
    private const string Development = "-dev";
    private const string Library = "lib";

    private static readonly Lazy<OsPackages> bundled = new(() => EmbeddedFacts.Load("os-packages", facts => new OsPackages(facts)));

    /// <summary>
    /// What may be in a slim image of Python though nobody asks for it: it comes along with the few packages that somebody asks for, or with
    /// the libraries that Python was linked with. Debian's libc6-dev of before trixie brought NIS, and NIS brought Kerberos.
    /// </summary>
    private static readonly string[] companions =
    [
        "openssl", "openssl-provider-legacy", "readline-common", "media-types", "sensible-utils", "ucf", "libgdbm-compat4",
        "libtirpc3", "libtirpc3t64", "libtirpc-common", "libnsl2", "libgssapi-krb5-2", "libkrb5-3", "libk5crypto3", "libkrb5support0", "libkeyutils1",
    ];

    /// <summary>What came into the release between the day of an early list and the release of trixie.</summary>
    private static readonly string[] lateComers = ["sqv", "libapt-pkg7.0", "liblastlog2-2", "libsqlite3-0", "libsystemd-shared"];

    private readonly Dictionary<string, PackageList> lists = [];
    private readonly RecentAnswers<(ImageReference Image, string Package), PackagePresence?> presences;

    internal OsPackages(EmbeddedFacts facts)
    {
        presences = new(asked => Read(asked.Image, asked.Package));
        foreach (string[] row in facts.Rows())
        {
            lists.Add(row[0], new PackageList(row[0], row[1], row[5].Split(' '), row[4] == "*",
                new Provenance(row[2], DateOnly.ParseExact(row[3], "yyyy-MM-dd", CultureInfo.InvariantCulture))));
        }
    }

    /// <summary>The facts that came with the program, or the person's own newer ones.</summary>
    public static OsPackages Bundled => bundled.Value;

    /// <summary>Whether the image has the package.</summary>
    /// <param name="package">As Debian names it: <c>libpq5</c>, <c>gcc</c>.</param>
    /// <returns>Null where the facts do not tell.</returns>
    public PackagePresence? Find(ImageReference image, string package)
    {
        ArgumentNullException.ThrowIfNull(image);
        return presences.Of((image, package));
    }

    /// <summary>Whether an official image of Python has the package.</summary>
    /// <returns>Null where the facts do not tell.</returns>
    public PackagePresence? Find(PythonImage image, string package)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image is not { Distribution: { Family: DistributionFamily.Debian, Codename: { } codename } }) return null;

        ImageContents? contents = PythonCatalog.Bundled.FindContents(image);
        if (contents is not null)
        {
            string name = $"python:{image.Series}-{image.Variant}";
            if (contents.Has(package) || IsLibraryOf(package, contents.Packages)) return new PackagePresence(true, name, contents.Provenance);
            if (Find(contents.From, package) is { IsInstalled: true } below) return below;

            return image.Flavour == Flavour.Slim && IsOutsideOfSlim(package, contents) ? new PackagePresence(false, name, contents.Provenance) : null;
        }

        // Of an image that is no longer built, what Debian had in it is known.
        string from = image.Flavour == Flavour.Slim ? $"debian:{codename}-slim" : $"buildpack-deps:{codename}";
        return Find(from, package) is { IsInstalled: true } debian ? debian : null;
    }

    private PackagePresence? Read(ImageReference image, string package)
    {
        if (image.FindKnown() is not { Distribution.Family: DistributionFamily.Debian } known) return null;

        if (image.IsOfficialPython)
        {
            // A digest decides alone, and the tag that is not written is "latest".
            string tag = (image.Digest is { } digest ? PythonCatalog.Bundled.FindBuild(digest)?.FullTag : null) ?? image.Tag ?? (image.Digest is null ? "latest" : "");
            return PythonCatalog.Bundled.FindTag(tag).Image is { } python ? Find(python, package) : null;
        }

        if (image.OfficialName is "debian" or "buildpack-deps") return Find($"{image.OfficialName}:{NameOf(image, known.Distribution)}", package);

        // What is installed on top is not known: only what is below is there for certain.
        return known.From is { } from && ImageReference.Parse(from) is { } below && Find(below, package) is { IsInstalled: true } there ? there : null;
    }

    private PackagePresence? Find(string image, string package)
    {
        if (!lists.TryGetValue(image, out PackageList? list)) return null;
        if (list.Packages.Contains(package)) return IsEarly(list) && IsLibrary(package) ? null : list.Says(true);
        if (list.IsComplete) return IsEarly(list) && lateComers.Contains(package) ? null : list.Says(false);
        if (IsLibraryOf(package, list.Packages)) return list.Says(true);

        // The packages that were asked for brought others along, which are not listed.
        return Find(list.From, package) is { IsInstalled: true } below ? below : null;
    }

    /// <summary>A list of before the release: since then libraries went whose users took to others.</summary>
    private static bool IsEarly(PackageList list) =>
        Distribution.FindDebian(list.Image[(list.Image.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('-')[0]) is { } release
        && LifeCycles.Bundled.Find(release)?.Released is { } released && released > list.Provenance.AsOf;

    /// <summary>
    /// Debian's policy has a package for development depend on the libraries that it is for: libpq-dev brings libpq5. Version numbers after
    /// the name are not part of it.
    /// </summary>
    private static bool IsLibraryOf(string package, IEnumerable<string> packages) =>
        IsLibrary(package) && packages.Any(candidate => IsDevelopmentOf(candidate, package));

    private static bool IsDevelopmentOf(string candidate, string library) =>
        candidate.EndsWith(Development, StringComparison.Ordinal) && StemOf(candidate[..^Development.Length]) == StemOf(library);

    /// <summary><c>libpq</c> of libpq5, <c>libssl</c> of libssl3t64, <c>libjpeg</c> of libjpeg62-turbo, <c>libglib</c> of libglib2.0-0.</summary>
    private static string StemOf(string library)
    {
        int digit = library.AsSpan().IndexOfAnyInRange('0', '9');
        return (digit < 0 ? library : library[..digit]).TrimEnd('-');
    }

    /// <summary>
    /// A slim image has Debian's packages, three more, and the libraries that Python was linked with. The packages that compiled Python are
    /// gone; of the libraries those are in doubt that one of them was for.
    /// </summary>
    private bool IsOutsideOfSlim(string package, ImageContents contents)
    {
        if (Find(contents.From, package) is not { IsInstalled: false } || companions.Contains(package)) return false;

        return contents.BuildPackages.Contains(package) || !IsLibrary(package) || package.EndsWith(Development, StringComparison.Ordinal)
            || !IsLibraryOf(package, contents.BuildPackages);
    }

    private static bool IsLibrary(string package) => package.StartsWith(Library, StringComparison.Ordinal);

    /// <summary>The tag with the codename in place of a number or of no tag at all.</summary>
    private static string NameOf(ImageReference image, Distribution distribution)
    {
        string[] words = (image.Tag ?? "latest").Split('-');
        string variant = words.FirstOrDefault(word => word is "slim" or "curl" or "scm") is { } word ? "-" + word : "";
        return distribution.Codename + variant;
    }

    private sealed record PackageList(string Image, string From, HashSet<string> Packages, bool IsComplete, Provenance Provenance)
    {
        public PackageList(string image, string from, IEnumerable<string> packages, bool isComplete, Provenance provenance)
            : this(image, from, packages.ToHashSet(StringComparer.Ordinal), isComplete, provenance)
        {
        }

        public PackagePresence Says(bool isInstalled) => new(isInstalled, Image, Provenance);
    }
}
