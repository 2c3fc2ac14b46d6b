using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>A word that BuildKit refuses.</summary>
/// <param name="Span">The quote or the substitution in it that is why.</param>
/// <param name="Word">The whole word, or the whole body of a here-document.</param>
internal sealed record RefusedWord(TextSpan Span, TextSpan Word, ExpansionError Error)
{
    /// <summary>The here-document that it stands in, if it does.</summary>
    public HeredocSyntax? Document { get; init; }
}
