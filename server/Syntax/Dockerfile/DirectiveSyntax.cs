using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A parser directive, such as <c># syntax=docker/dockerfile:1</c>.</summary>
/// <param name="Span">From the number sign to the end of the value.</param>
/// <param name="Name">In lower case.</param>
public sealed record DirectiveSyntax(TextSpan Span, string Name, TextSpan NameSpan, string Value, TextSpan ValueSpan)
{
    /// <summary>What a comment would say if it were a directive: BuildKit reads <c># check=</c> above an instruction too.</summary>
    /// <param name="comment">From the number sign to the end of the line.</param>
    public static DirectiveSyntax? FindIn(SourceText source, TextSpan comment) => DirectiveParser.Find(source.Content, comment);
}
