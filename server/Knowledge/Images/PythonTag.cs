namespace Basewise.Knowledge.Images;

/// <summary>
/// The parts of a tag of the official python image, as written: <c>[version][-rc][-flavour][-distribution]</c>. A tag of
/// this shape need not exist.
/// </summary>
public sealed record PythonTag
{
    private PythonTag(string text, ImageVersion? version, bool isReleaseCandidate, string suffix)
    {
        Text = text;
        Version = version;
        IsReleaseCandidate = isReleaseCandidate;
        Suffix = suffix;
    }

    public string Text { get; }

    /// <summary>Null for <c>latest</c>, <c>slim</c> and the like.</summary>
    public ImageVersion? Version { get; }

    /// <summary>Whether the series is one before its release: <c>3.15-rc</c>, or plain <c>rc</c>.</summary>
    public bool IsReleaseCandidate { get; }

    /// <summary>All after the version: <c>slim-bookworm</c>, <c>alpine3.20</c>, or "" for the default image.</summary>
    public string Suffix { get; }

    public required Flavour Flavour { get; init; }

    /// <summary>Null where the tag leaves the choice to whoever builds the image.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>All before the suffix: <c>3.12</c>, <c>3.15-rc</c>, <c>rc</c>; "" for <c>slim</c> and <c>latest</c>.</summary>
    public string VersionText => Version is null && !IsReleaseCandidate ? "" : Suffix.Length == 0 ? Text : Text[..^(Suffix.Length + 1)];

    public TagPrecision Precision => Version?.Parts switch
    {
        null => TagPrecision.None,
        1 => TagPrecision.Major,
        2 => TagPrecision.Series,
        _ => TagPrecision.Patch,
    };

    public bool IsPrerelease => IsReleaseCandidate || Version is { IsPrerelease: true };

    /// <summary><c>3.12</c>, also for <c>3.12.4</c>; null where the tag leaves the series open.</summary>
    public string? Series => Version is { Parts: >= 2 } version ? version.Series : null;

    /// <summary>The tag will be another minor version of Python one day.</summary>
    public bool MovesSeries => Precision < TagPrecision.Series;

    /// <summary>The tag will be another patch release of Python one day.</summary>
    public bool MovesPatch => Precision < TagPrecision.Patch;

    /// <summary>The tag will be another release of the distribution one day.</summary>
    public bool MovesDistribution => Distribution is null or { Version: "" };

    /// <returns>Null for a tag that python images do not have the shape of, such as <c>3.12-slm</c>.</returns>
    public static PythonTag? Parse(string tag)
    {
        if (tag == "latest") return new PythonTag(tag, null, isReleaseCandidate: false, "") { Flavour = Flavour.Full };

        (string head, string rest) = Cut(tag);
        ImageVersion? version = ImageVersion.Parse(head);
        if (version is null) rest = tag;

        bool candidate = false;
        if (version is null or { Parts: 2 })
        {
            (string word, string afterWord) = Cut(rest);
            if (word == "rc")
            {
                candidate = true;
                rest = afterWord;
            }
        }

        if (rest.Length == 0 && (version is not null ? tag.EndsWith('-') : !candidate || tag.EndsWith('-'))) return null;

        var parsed = new PythonTag(tag, version, candidate, rest) { Flavour = Flavour.Full };
        return rest.Length == 0 ? parsed : parsed.WithVariant(rest);
    }

    /// <summary>The tag of the same variant for another version, which need not exist.</summary>
    public string WithVersion(string version) => Suffix.Length == 0 ? version : $"{version}-{Suffix}";

    public override string ToString() => Text;

    private PythonTag? WithVariant(string suffix)
    {
        if (suffix is "alpine" or "onbuild") return this with { Flavour = suffix == "alpine" ? Flavour.Alpine : Flavour.OnBuild };

        (string word, string rest) = Cut(suffix);
        if (word == "slim")
        {
            if (rest.Length == 0) return suffix == "slim" ? this with { Flavour = Flavour.Slim } : null;
            return Distribution.FindDebian(rest) is { } release ? this with { Flavour = Flavour.Slim, Distribution = release } : null;
        }

        return Distribution.Find(suffix) switch
        {
            { Family: DistributionFamily.Debian } debian => this with { Flavour = Flavour.Full, Distribution = debian },
            { Family: DistributionFamily.Alpine } alpine => this with { Flavour = Flavour.Alpine, Distribution = alpine },
            { Family: DistributionFamily.Windows } windows => this with { Flavour = Flavour.Windows, Distribution = windows },
            _ => null,
        };
    }

    private static (string Head, string Tail) Cut(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (text, "") : (text[..dash], text[(dash + 1)..]);
    }
}
