namespace Basewise.Knowledge.Images;

/// <summary>The operating systems that images are made of.</summary>
public enum DistributionFamily
{
    Debian,
    Alpine,
    Ubuntu,
    Windows,
    AlmaLinux,
    AmazonLinux,
    AzureLinux,
    CentOS,
    Fedora,
    OracleLinux,
    RedHat,
    RockyLinux,
    Wolfi,
}
