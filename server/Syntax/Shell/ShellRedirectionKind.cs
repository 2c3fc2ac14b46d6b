namespace Basewise.Syntax.Shell;

/// <summary>The operator of a redirection.</summary>
public enum ShellRedirectionKind
{
    /// <summary><c>&lt;</c></summary>
    Input,

    /// <summary><c>&gt;</c> or <c>&gt;|</c></summary>
    Output,

    /// <summary><c>&gt;&gt;</c></summary>
    Append,

    /// <summary><c>&lt;&gt;</c></summary>
    ReadWrite,

    /// <summary><c>&lt;&amp;</c></summary>
    DuplicateInput,

    /// <summary><c>&gt;&amp;</c></summary>
    DuplicateOutput,

    /// <summary><c>&amp;&gt;</c></summary>
    OutputAndErrors,

    /// <summary><c>&amp;&gt;&gt;</c></summary>
    AppendOutputAndErrors,

    /// <summary><c>&lt;&lt;</c></summary>
    HereDocument,

    /// <summary><c>&lt;&lt;-</c></summary>
    HereDocumentWithoutTabs,

    /// <summary><c>&lt;&lt;&lt;</c></summary>
    HereString,
}
