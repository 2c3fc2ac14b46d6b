namespace Basewise.Analysis.Semantics.Installs;

/// <summary>What kind of place packages are installed to.</summary>
public enum InstallKind
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>The site-packages of the interpreter itself.</summary>
    System,

    VirtualEnvironment,

    /// <summary><c>pip install --user</c>: below the home folder.</summary>
    User,

    /// <summary><c>pip install --prefix</c>: a folder with <c>bin</c> and <c>lib</c>.</summary>
    Prefix,

    /// <summary><c>pip install --target</c>: a folder of modules.</summary>
    Target,

    /// <summary><c>pip wheel</c> and <c>pip download</c>: a folder of archives that are installed later.</summary>
    Wheels,
}
