namespace Basewise.Features;

/// <summary>The languages that Basewise reads.</summary>
public enum DocumentLanguage
{
    /// <summary>A language of somebody else's: nothing is said about it.</summary>
    Unknown,
    Dockerfile,
    PipRequirements,

    /// <summary>What <c>pip install -c</c> reads; for an editor it is of the same language as requirements.</summary>
    PipConstraints,

    /// <summary><c>pyproject.toml</c></summary>
    Pyproject,
    Pipfile,
    PoetryLock,
    PipfileLock,
    UvLock,
    PdmLock,

    /// <summary><c>pylock.toml</c></summary>
    Pylock,

    /// <summary>The YAML of a <c>.basewise.yaml</c>.</summary>
    Configuration,
}
