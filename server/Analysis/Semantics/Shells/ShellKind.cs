namespace Basewise.Analysis.Semantics.Shells;

/// <summary>Which program reads the shell form of an instruction.</summary>
public enum ShellKind
{
    /// <summary><c>/bin/sh</c> of an image whose distribution is not known.</summary>
    UnknownPosix,

    Bash,

    /// <summary><c>/bin/sh</c> of Debian and Ubuntu.</summary>
    Dash,

    /// <summary>BusyBox's shell: <c>/bin/sh</c> of Alpine and Wolfi.</summary>
    Ash,

    Ksh,

    Zsh,

    /// <summary>PowerShell, cmd, python or anything else that does not read scripts of the Bourne family.</summary>
    Other,
}
