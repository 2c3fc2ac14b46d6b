namespace Basewise.Knowledge.Images;

/// <summary>Finds out what a tag is: listed, listed once, too new to be known, or nothing that ever was.</summary>
internal sealed class TagResolver(PythonTagTable table)
{
    /// <summary>A Python this many minor versions beyond the newest known may have come out since; more is a slip of the finger.</summary>
    private const int SeriesThatMayHaveComeSince = 10;

    public TagFacts Resolve(string tag)
    {
        PythonTag? parts = PythonTag.Parse(tag);
        if (table.Current.TryGetValue(tag, out PythonImage? image)) return Known(TagStatus.Current, image);

        if (table.Retired.TryGetValue(tag, out RetiredTag? retired) && parts is not null)
        {
            return Known(TagStatus.Retired, Image(retired, parts)) with { LastListed = retired.LastListed, RemovedOn = retired.RemovedOn };
        }

        if (parts is { Precision: TagPrecision.Patch, Version: { } version } && FindPatch(version, parts) is { } patch)
        {
            return Known(TagStatus.RetiredPatch, patch);
        }

        TagStatus status = parts is not null && MayBeNewer(parts) ? TagStatus.NewerThanFacts : TagStatus.NeverExisted;
        return new TagFacts(tag, status, parts, Image: null, LastListed: null, RemovedOn: null, table.Provenance);

        TagFacts Known(TagStatus status, PythonImage image) => new(tag, status, parts, image, LastListed: null, RemovedOn: null, table.Provenance);
    }

    /// <summary>The variants with a distribution that a version has or had in a flavour, today's default first, then the newest.</summary>
    /// <param name="version">As in a tag: <c>3.12</c>, <c>3.9.5</c>.</param>
    public IEnumerable<string> VariantsOf(string version, Flavour flavour)
    {
        bool isPatch = version.AsSpan().Count('.') > 1;
        foreach (PythonImage image in table.Images)
        {
            if (image.Flavour == flavour && (image.Series == version || (isPatch && image.Version.ToString() == version))) yield return image.Variant;
        }

        IEnumerable<string> retired = table.RetiredPatches.TryGetValue(version, out string[]? suffixes) ? suffixes : table.RetiredSuffixesOf(version);
        foreach ((string suffix, _) in NewestFirst(retired, flavour)) yield return suffix;
    }

    /// <summary>Suffixes of a flavour that name their distribution.</summary>
    private static IEnumerable<(string Suffix, Distribution Distribution)> NewestFirst(IEnumerable<string> suffixes, Flavour flavour)
    {
        List<(string Suffix, Distribution Distribution)> found = [];
        foreach (string suffix in suffixes)
        {
            if (PythonTag.Parse(suffix) is { Distribution: { Version.Length: > 0 } distribution } parts && parts.Flavour == flavour)
            {
                found.Add((suffix, distribution));
            }
        }

        return found.OrderByDescending(entry => Age(entry.Distribution)).ThenByDescending(entry => entry.Suffix, StringComparer.Ordinal);
    }

    /// <summary>Orders releases of one family. Windows names some by year and month, 1809, some by year: ltsc2016 was 1607.</summary>
    private static ImageVersion? Age(Distribution distribution) =>
        ImageVersion.Parse(distribution.Version.StartsWith("ltsc20", StringComparison.Ordinal) ? distribution.Version[6..] + "07" : distribution.Version);

    /// <summary>What a retired floating tag was at last.</summary>
    private PythonImage Image(RetiredTag retired, PythonTag parts)
    {
        // Before 2020 the library file called the folder plain "slim"; the default image of the series tells its Debian.
        PythonTag? variant = PythonTag.Parse(retired.Variant);
        Distribution? distribution = parts.Distribution is { Version.Length: > 0 } written ? written : variant?.Distribution ?? DefaultDistribution(retired, parts.Flavour);
        string suffix = Suffix(parts.Flavour, distribution) ?? "";
        string version = retired.Version.ToString();

        return Retired(retired.Series, retired.Version, parts.Flavour, distribution, IsListed(version, suffix) ? suffix : parts.Suffix);
    }

    private Distribution? DefaultDistribution(RetiredTag retired, Flavour flavour) =>
        flavour is Flavour.Slim or Flavour.Full
        && table.Retired.TryGetValue(retired.Series, out RetiredTag? full)
        && full.Version == retired.Version
            ? PythonTag.Parse(full.Variant)?.Distribution
            : null;

    private PythonImage? FindPatch(ImageVersion version, PythonTag parts)
    {
        if (!table.RetiredPatches.TryGetValue(version.ToString(), out string[]? suffixes) || !suffixes.Contains(parts.Suffix)) return null;

        string series = version.IsPrerelease ? version.Series + "-rc" : version.Series;
        if (parts.Distribution is { Version.Length: > 0 } written) return Retired(series, version, parts.Flavour, written, parts.Suffix);

        (string Suffix, Distribution Distribution)[] candidates = [.. NewestFirst(suffixes, parts.Flavour)];
        if (candidates.Length == 0 && parts.Flavour == Flavour.Slim)
        {
            // The oldest slim images had no tag with their Debian; it was the one of the full image.
            (string Suffix, Distribution Distribution)[] full = [.. NewestFirst(suffixes, Flavour.Full)];
            return Retired(series, version, parts.Flavour, full.Length == 1 ? full[0].Distribution : null, parts.Suffix);
        }

        // From buster on, the newest Debian that a version had became its default. Before, stretch stood beside jessie for long.
        bool certain = candidates.Length == 1 || (candidates.Length > 1 && candidates[0].Suffix is not ("stretch" or "slim-stretch"));
        return certain
            ? Retired(series, version, parts.Flavour, candidates[0].Distribution, candidates[0].Suffix)
            : Retired(series, version, parts.Flavour, null, parts.Suffix);
    }

    private static PythonImage Retired(string series, ImageVersion version, Flavour flavour, Distribution? distribution, string suffix)
    {
        string fullTag = suffix.Length > 0 ? $"{version}-{suffix}" : version.ToString();
        return new PythonImage
        {
            Series = series,
            Version = version,
            Flavour = flavour,
            Distribution = distribution,
            FullTag = fullTag,
            Variant = distribution is null ? "" : suffix,
            Tags = [fullTag],
        };
    }

    private bool IsListed(string version, string suffix) =>
        suffix.Length > 0 && table.RetiredPatches.TryGetValue(version, out string[]? suffixes) && suffixes.Contains(suffix);

    private static string? Suffix(Flavour flavour, Distribution? distribution) => (flavour, distribution) switch
    {
        (Flavour.Slim, { Codename: { } codename }) => "slim-" + codename,
        (Flavour.Full, { Codename: { } codename }) => codename,
        (Flavour.Alpine, { Version.Length: > 0 } alpine) => "alpine" + alpine.Version,
        (Flavour.Windows, { Version.Length: > 0 } windows) => "windowsservercore-" + windows.Version,
        _ => null,
    };

    /// <summary>
    /// Facts are of one day. A later patch or series, or a later distribution of a series still built, may exist by now; a
    /// series that was given up gets nothing new, and neither do old distributions.
    /// </summary>
    private bool MayBeNewer(PythonTag tag)
    {
        if (tag.Flavour == Flavour.OnBuild || !(MayHaveVariant(tag) is { } isNewVariant)) return false;

        PythonSeries newest = table.CurrentSeries[^1];
        ImageVersion latest = table.CurrentSeries.First(series => series.IsLatest).Version;
        if (tag.Version is not { } version) return isNewVariant && !tag.IsReleaseCandidate;

        if (version.Parts == 1) return version.Major == latest.Major && isNewVariant;

        if (version.Major != latest.Major || version.Minor > newest.Version.Minor + SeriesThatMayHaveComeSince) return false;

        // Later than all series known, or the release of one that was known before it.
        if (version.Minor > newest.Version.Minor) return true;

        PythonSeries? series = table.CurrentSeries.Find(current => current.Version.Series == version.Series);
        if (series is null) return false;
        if (version.Parts == 2) return (series.IsPrerelease && !tag.IsReleaseCandidate) || (isNewVariant && tag.IsReleaseCandidate == series.IsPrerelease);

        return version > series.Version || (isNewVariant && version == series.Version);
    }

    /// <returns>True for a distribution later than any known, false for one that is built today, null for one that is not.</returns>
    private bool? MayHaveVariant(PythonTag tag)
    {
        if (tag.Distribution is not { Version.Length: > 0 } wanted) return false;

        Distribution[] built = [.. table.Images.Select(image => image.Distribution).OfType<Distribution>().Where(built => built.Family == wanted.Family)];
        if (built.Contains(wanted)) return false;

        return Age(wanted) is { } age && built.All(known => Age(known) < age) ? true : null;
    }
}
