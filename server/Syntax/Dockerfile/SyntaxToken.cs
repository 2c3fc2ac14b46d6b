using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A stretch of the source that is one thing. A word that a continuation divides is several tokens.</summary>
public readonly record struct SyntaxToken(TokenKind Kind, TextSpan Span);
