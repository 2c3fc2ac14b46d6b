using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>A stretch of the text with its meaning. A string or a comment may go over several lines.</summary>
public readonly record struct SemanticToken(TextSpan Span, TokenType Type, TokenModifiers Modifiers);
