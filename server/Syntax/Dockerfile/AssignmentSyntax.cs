using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A name with its value in ARG, ENV or LABEL.</summary>
/// <param name="Value">As written, quotes included; <c>null</c> where an ARG has no default.</param>
public sealed record AssignmentSyntax(WordSyntax Name, WordSyntax? Value)
{
    public TextSpan Span => Value is { } value ? new TextSpan(Name.Span.Start, Math.Max(Name.Span.End, value.Span.End)) : Name.Span;
}
