using Basewise.Syntax.Text;

namespace Basewise.Syntax.Shell;

/// <summary>A redirection of a command: <c>2&gt;/dev/null</c>, <c>&lt;&lt;EOF</c>.</summary>
public readonly struct ShellRedirection
{
    internal ShellRedirection(ShellRedirectionKind kind, int start, int? descriptor, ShellWord target)
    {
        (Kind, Start, Descriptor, Target) = (kind, start, descriptor, target);
    }

    public ShellRedirectionKind Kind { get; }

    /// <summary>Joined offset of its first character, which is the descriptor's where one is written.</summary>
    public int Start { get; }

    /// <summary>Joined offset after the target.</summary>
    public int End => Target.End;

    /// <summary>The descriptor before the operator; null if none is written.</summary>
    public int? Descriptor { get; }

    /// <summary>
    /// The file, the descriptor to copy, the delimiter of a here-document or the text of a here-string. Empty if it is missing.
    /// </summary>
    public ShellWord Target { get; }

    public TextSpan Span => Target.Text.SourceSpan(Start, End);

    /// <summary>
    /// A here-document's content in joined offsets, without the line of the delimiter. Null where the script ends on the operator's
    /// line: a RUN's own here-documents belong to the Dockerfile.
    /// </summary>
    public (int Start, int End)? Body { get; internal init; }
}
