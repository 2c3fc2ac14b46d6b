namespace Basewise.Python.Versions;

/// <summary>How a specifier compares a version (PEP 440, "Version specifiers").</summary>
public enum VersionOperator
{
    /// <summary><c>~=</c>: this version or a later one of the same series.</summary>
    Compatible,

    /// <summary><c>==</c>, also with a prefix such as <c>1.4.*</c>.</summary>
    Equal,

    /// <summary><c>!=</c>, also with a prefix.</summary>
    NotEqual,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>===</c>: the very text, for what is no version by PEP 440.</summary>
    Arbitrary,
}
