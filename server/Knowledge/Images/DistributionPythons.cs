namespace Basewise.Knowledge.Images;

/// <summary>
/// Which Python the package <c>python3</c> of a distribution's release is. It stays one series for as long as the release lives, so this never
/// grows old; a release that is missing here is not known.
/// </summary>
internal static class DistributionPythons
{
    private static readonly Dictionary<(DistributionFamily Family, string Release), string> series = new()
    {
        [(DistributionFamily.Debian, "8")] = "3.4",
        [(DistributionFamily.Debian, "9")] = "3.5",
        [(DistributionFamily.Debian, "10")] = "3.7",
        [(DistributionFamily.Debian, "11")] = "3.9",
        [(DistributionFamily.Debian, "12")] = "3.11",
        [(DistributionFamily.Debian, "13")] = "3.13",
        [(DistributionFamily.Ubuntu, "14.04")] = "3.4",
        [(DistributionFamily.Ubuntu, "16.04")] = "3.5",
        [(DistributionFamily.Ubuntu, "18.04")] = "3.6",
        [(DistributionFamily.Ubuntu, "20.04")] = "3.8",
        [(DistributionFamily.Ubuntu, "22.04")] = "3.10",
        [(DistributionFamily.Ubuntu, "24.04")] = "3.12",
        [(DistributionFamily.Alpine, "3.12")] = "3.8",
        [(DistributionFamily.Alpine, "3.13")] = "3.8",
        [(DistributionFamily.Alpine, "3.14")] = "3.9",
        [(DistributionFamily.Alpine, "3.15")] = "3.9",
        [(DistributionFamily.Alpine, "3.16")] = "3.10",
        [(DistributionFamily.Alpine, "3.17")] = "3.10",
        [(DistributionFamily.Alpine, "3.18")] = "3.11",
        [(DistributionFamily.Alpine, "3.19")] = "3.11",
        [(DistributionFamily.Alpine, "3.20")] = "3.12",
        [(DistributionFamily.Alpine, "3.21")] = "3.12",
        [(DistributionFamily.Alpine, "3.22")] = "3.12",
    };

    public static string? Find(Distribution distribution) => series.GetValueOrDefault((distribution.Family, distribution.Version));
}
