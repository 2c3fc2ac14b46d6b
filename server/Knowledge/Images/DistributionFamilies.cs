namespace Basewise.Knowledge.Images;

/// <summary>What all releases of a family have in common.</summary>
internal static class DistributionFamilies
{
    private static readonly Entry[] entries =
    [
        new(DistributionFamily.Debian, "debian", "Debian", "apt"),
        new(DistributionFamily.Alpine, "alpine", "Alpine", "apk"),
        new(DistributionFamily.Ubuntu, "ubuntu", "Ubuntu", "apt"),
        new(DistributionFamily.Windows, "windowsservercore", "Windows Server Core", null),
        new(DistributionFamily.AlmaLinux, "almalinux", "AlmaLinux", "dnf"),
        new(DistributionFamily.AmazonLinux, "amazonlinux", "Amazon Linux", "dnf"),
        new(DistributionFamily.AzureLinux, "azurelinux", "Azure Linux", "tdnf"),
        new(DistributionFamily.CentOS, "centos", "CentOS", "yum"),
        new(DistributionFamily.Fedora, "fedora", "Fedora", "dnf"),
        new(DistributionFamily.OracleLinux, "oraclelinux", "Oracle Linux", "dnf"),
        new(DistributionFamily.RedHat, "rhel", "Red Hat Enterprise Linux", "dnf"),
        new(DistributionFamily.RockyLinux, "rockylinux", "Rocky Linux", "dnf"),
        new(DistributionFamily.Wolfi, "wolfi", "Wolfi", "apk"),
    ];

    public static Entry Get(DistributionFamily family) => Array.Find(entries, entry => entry.Family == family)
        ?? throw new ArgumentOutOfRangeException(nameof(family), family, "The family is not in the table.");

    /// <param name="word"><c>amazonlinux</c>, as images are named.</param>
    public static Entry? Find(string word) => Array.Find(entries, entry => entry.Word == word);

    /// <summary>The family that a word such as <c>debian12</c> begins with.</summary>
    public static Entry? FindPrefix(string word) => Array.Find(entries, entry => word.StartsWith(entry.Word, StringComparison.Ordinal));

    /// <param name="Word">In image names and tags.</param>
    /// <param name="Name">As people say it.</param>
    public sealed record Entry(DistributionFamily Family, string Word, string Name, string? PackageManager);
}
