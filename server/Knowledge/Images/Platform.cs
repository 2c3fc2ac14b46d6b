namespace Basewise.Knowledge.Images;

/// <summary>The platforms for which sizes are known.</summary>
public enum Platform
{
    Amd64,
    Arm64,
}
