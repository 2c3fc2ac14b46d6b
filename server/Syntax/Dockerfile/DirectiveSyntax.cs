using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A parser directive, such as <c># syntax=docker/dockerfile:1</c>.</summary>
/// <param name="Span">From the number sign to the end of the value.</param>
/// <param name="Name">In lower case.</param>
public sealed record DirectiveSyntax(TextSpan Span, string Name, TextSpan NameSpan, string Value, TextSpan ValueSpan);
