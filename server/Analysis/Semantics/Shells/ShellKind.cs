namespace Basewise.Analysis.Semantics.Shells;

/// <summary>Which program reads the shell form of an instruction.</summary>
public enum ShellKind
{
    /// <summary><c>/bin/sh</c> of an image whose distribution is not known.</summary>
    UnknownPosix,

    Bash,

    /// <summary><c>/bin/sh</c> of Debian and Ubuntu.</summary>
    /// <remarks>It has <c>set -o pipefail</c> from 0.5.13 on, which is in no release of Debian up to 13 or of Ubuntu up to 24.04.</remarks>
    Dash,

    /// <summary>BusyBox's shell: <c>/bin/sh</c> of Alpine and Wolfi.</summary>
    Ash,

    Ksh,

    Zsh,

    /// <summary>PowerShell, cmd, python or anything else that does not read scripts of the Bourne family.</summary>
    Other,
}
