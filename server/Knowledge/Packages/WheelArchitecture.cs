namespace Basewise.Knowledge.Packages;

/// <summary>The machines of which it is known what wheels there are.</summary>
public enum WheelArchitecture
{
    /// <summary>What Docker calls amd64.</summary>
    X64,

    /// <summary>What Docker calls arm64, and wheels aarch64.</summary>
    Arm64,
}
