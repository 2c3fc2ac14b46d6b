using System.Collections.Immutable;

namespace Basewise.Syntax.Dockerfile;

/// <summary>Divides a whole Dockerfile into tokens: every character belongs to exactly one, and joined they are the source.</summary>
public static class DockerfileTokens
{
    /// <summary>The tokens one after the other, in the order of the text. Walking them allocates nothing.</summary>
    public static DockerfileTokenEnumerator Enumerate(DockerfileSyntax syntax) => new(syntax);

    public static ImmutableArray<SyntaxToken> Of(DockerfileSyntax syntax)
    {
        ImmutableArray<SyntaxToken>.Builder tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        foreach (SyntaxToken token in Enumerate(syntax)) tokens.Add(token);
        return tokens.ToImmutable();
    }
}
