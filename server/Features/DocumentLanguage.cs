namespace Basewise.Features;

/// <summary>The languages that Basewise reads.</summary>
public enum DocumentLanguage
{
    /// <summary>A language of somebody else's: nothing is said about it.</summary>
    Unknown,
    Dockerfile,
    PipRequirements,

    /// <summary>The YAML of a <c>.basewise.yaml</c>.</summary>
    Configuration,
}
