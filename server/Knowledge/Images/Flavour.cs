namespace Basewise.Knowledge.Images;

/// <summary>How much of a system comes with Python in an official image.</summary>
public enum Flavour
{
    /// <summary>Debian with compilers, headers, git and curl (<c>buildpack-deps</c>).</summary>
    Full,

    /// <summary>Debian with what Python needs to run.</summary>
    Slim,

    Alpine,

    Windows,

    /// <summary>Copied and installed the requirements by itself; given up in 2018.</summary>
    OnBuild,
}
