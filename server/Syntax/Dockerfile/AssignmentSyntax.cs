using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A name with its value in ARG, ENV or LABEL.</summary>
public sealed class AssignmentSyntax
{
    // As offsets, like the words of an instruction: two words would be twice as much.
    private readonly JoinedText line;
    private readonly int nameStart;
    private readonly int nameEnd;
    private readonly int valueStart;
    private readonly int valueEnd;

    /// <summary>A name without a value.</summary>
    internal AssignmentSyntax(WordSyntax name)
    {
        (line, nameStart, nameEnd) = (name.Line, name.Start, name.End);
        (valueStart, valueEnd) = (-1, -1);
    }

    /// <summary>A name and, further on in the same line, its value.</summary>
    internal AssignmentSyntax(WordSyntax name, WordSyntax value)
        : this(name) => (valueStart, valueEnd) = (value.Start, value.End);

    public WordSyntax Name => new(line, nameStart, nameEnd);

    /// <summary>As written, quotes included; <c>null</c> where an ARG has no default.</summary>
    public WordSyntax? Value => valueStart < 0 ? null : new WordSyntax(line, valueStart, valueEnd);

    public TextSpan Span => Value is { } value ? new TextSpan(Name.Span.Start, Math.Max(Name.Span.End, value.Span.End)) : Name.Span;
}
