using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>The tokens of requirements, in a file of their own or in quotes: those of their syntax that mean something, in an editor's words.</summary>
internal static class RequirementsTokens
{
    public static ImmutableArray<SemanticToken> Of(ImmutableArray<RequirementsToken> tokens, TextSpan range)
    {
        SemanticTokenWriter writer = new([], range);
        foreach (RequirementsToken token in tokens)
        {
            if (token.Span.End > range.Start && token.Span.Start < range.End && TypeOf(token.Kind) is { } type) writer.Add(token.Span, type);
        }

        return writer.Complete();
    }

    public static TokenType? TypeOf(RequirementsTokenKind kind) => kind switch
    {
        RequirementsTokenKind.Comment => TokenType.Comment,
        RequirementsTokenKind.Name => TokenType.Class,
        RequirementsTokenKind.Extra => TokenType.Property,
        RequirementsTokenKind.Operator or RequirementsTokenKind.MarkerOperator or RequirementsTokenKind.At or RequirementsTokenKind.OptionEquals => TokenType.Operator,
        RequirementsTokenKind.Version => TokenType.Number,
        RequirementsTokenKind.Url or RequirementsTokenKind.MarkerString or RequirementsTokenKind.OptionValue => TokenType.String,
        RequirementsTokenKind.MarkerVariable => TokenType.Variable,
        RequirementsTokenKind.MarkerBoolean => TokenType.Keyword,
        RequirementsTokenKind.OptionName => TokenType.Parameter,
        _ => null,
    };
}
