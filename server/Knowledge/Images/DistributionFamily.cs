namespace Basewise.Knowledge.Images;

public enum DistributionFamily
{
    Debian,
    Alpine,
    Ubuntu,
    Windows,
}
