namespace Basewise.Python.Projects;

/// <summary>The files that say which packages a Python project needs or has.</summary>
public enum DependencyFileKind
{
    /// <summary>What <c>pip install -r</c> reads, and pip-compile's <c>.in</c> files.</summary>
    Requirements,

    /// <summary>What <c>pip install -c</c> reads: versions of what something else asks for.</summary>
    Constraints,

    /// <summary><c>pyproject.toml</c>: PEP 621, PEP 735, and the tables of Poetry, uv and PDM.</summary>
    Pyproject,

    Pipfile,

    /// <summary><c>poetry.lock</c></summary>
    PoetryLock,

    /// <summary><c>Pipfile.lock</c></summary>
    PipfileLock,

    /// <summary><c>uv.lock</c></summary>
    UvLock,

    /// <summary><c>pdm.lock</c></summary>
    PdmLock,

    /// <summary><c>pylock.toml</c>, <c>pylock.NAME.toml</c> (PEP 751)</summary>
    Pylock,
}
