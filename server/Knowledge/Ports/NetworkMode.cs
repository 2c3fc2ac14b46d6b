namespace Basewise.Knowledge.Ports;

/// <summary>Who may be asked, as a person chose.</summary>
public enum NetworkMode
{
    /// <summary>Docker Hub, and hosts that the person's own settings or Docker configuration name.</summary>
    Auto,

    /// <summary>Nobody.</summary>
    Off,

    /// <summary>Every host on the public internet that a file names.</summary>
    On,
}
