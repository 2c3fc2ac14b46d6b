namespace Basewise.Knowledge.Images;

/// <summary>
/// Which GNU C library the releases of distributions have. A release keeps its version for as long as it lives, so this never grows old; a
/// release that is missing here is not known.
/// </summary>
internal static class GlibcVersions
{
    private static readonly Dictionary<(DistributionFamily Family, string Release), int> minors = new()
    {
        [(DistributionFamily.Debian, "7")] = 13,
        [(DistributionFamily.Debian, "8")] = 19,
        [(DistributionFamily.Debian, "9")] = 24,
        [(DistributionFamily.Debian, "10")] = 28,
        [(DistributionFamily.Debian, "11")] = 31,
        [(DistributionFamily.Debian, "12")] = 36,
        [(DistributionFamily.Debian, "13")] = 41,
        [(DistributionFamily.Ubuntu, "14.04")] = 19,
        [(DistributionFamily.Ubuntu, "16.04")] = 23,
        [(DistributionFamily.Ubuntu, "18.04")] = 27,
        [(DistributionFamily.Ubuntu, "20.04")] = 31,
        [(DistributionFamily.Ubuntu, "22.04")] = 35,
        [(DistributionFamily.Ubuntu, "24.04")] = 39,
        [(DistributionFamily.AmazonLinux, "1")] = 17,
        [(DistributionFamily.AmazonLinux, "2")] = 26,
        [(DistributionFamily.AmazonLinux, "2023")] = 34,
    };

    // CentOS and what is built from the sources of Red Hat have what Red Hat has.
    private static readonly Dictionary<string, int> enterpriseMinors = new(StringComparer.Ordinal) { ["6"] = 12, ["7"] = 17, ["8"] = 28, ["9"] = 34, ["10"] = 39 };

    /// <summary>The 36 of 2.36.</summary>
    public static int? Find(Distribution distribution)
    {
        if (minors.TryGetValue((distribution.Family, distribution.Version), out int known)) return known;

        bool isEnterprise = distribution.Family is DistributionFamily.AlmaLinux or DistributionFamily.CentOS or DistributionFamily.OracleLinux
            or DistributionFamily.RedHat or DistributionFamily.RockyLinux;
        string release = distribution.Version.StartsWith("stream", StringComparison.Ordinal) ? distribution.Version["stream".Length..] : distribution.Version;
        int dot = release.IndexOf('.', StringComparison.Ordinal);
        return isEnterprise && enterpriseMinors.TryGetValue(dot < 0 ? release : release[..dot], out int minor) ? minor : null;
    }
}
