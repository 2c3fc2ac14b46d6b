using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Tests.Dockerfile;

public sealed class DockerfileTokensTests
{
    private const string Stage = """
        # A stage.
        FROM --platform=$BUILDPLATFORM python:3.13-slim AS build
        ENV A=1 \
            # In between.
            B="2 3"
        ONBUILD COPY --from=build a b
        HEALTHCHECK --interval=5s CMD ["python", "-c", "0"]
        RUN <<EOF cat \
          > /x
        text
        EOF

        """;

    [Fact]
    public void Every_kind_of_token_has_its_place() => Assert.Equal(
        """
        Comment[# A stage.] LineEnd Keyword[FROM] WhiteSpace Flag[--platform=$BUILDPLATFORM] WhiteSpace Word[python:3.13-slim] WhiteSpace Word[AS] WhiteSpace Word[build] LineEnd
        Keyword[ENV] WhiteSpace Word[A=1] WhiteSpace Continuation LineEnd WhiteSpace Comment[# In between.] LineEnd WhiteSpace Word[B="2 3"] LineEnd
        Keyword[ONBUILD] WhiteSpace Keyword[COPY] WhiteSpace Flag[--from=build] WhiteSpace Word[a] WhiteSpace Word[b] LineEnd
        Keyword[HEALTHCHECK] WhiteSpace Flag[--interval=5s] WhiteSpace Keyword[CMD] WhiteSpace Punctuation Word["python"] Punctuation WhiteSpace Word["-c"] Punctuation WhiteSpace Word["0"] Punctuation LineEnd
        Keyword[RUN] WhiteSpace Word[<<EOF cat ] Continuation LineEnd Word[  > /x] LineEnd HeredocBody HeredocTerminator[EOF] LineEnd
        """.ReplaceLineEndings(" "),
        string.Join(' ', DockerfileTokens.Of(DockerfileSyntax.Parse(new SourceText(Stage))).Select(token => Describe(token, Stage))));

    /// <summary>A walk may cost what the runtime needs to compile it, once or again: what counts is the cheapest of a few.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Walking_through_the_tokens_allocates_nothing(int stages)
    {
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(string.Concat(Enumerable.Repeat(Stage, stages))));
        int expected = Walk(syntax);
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int tokens = Walk(syntax);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);

            Assert.Equal(expected, tokens);
        }

        Assert.True(expected > stages * 50, $"only {expected} tokens");
        Assert.Equal(0, least);
    }

    private static int Walk(DockerfileSyntax syntax)
    {
        int count = 0;
        foreach (SyntaxToken token in DockerfileTokens.Enumerate(syntax)) count += token.Span.IsEmpty ? 0 : 1;
        return count;
    }

    private static string Describe(SyntaxToken token, string text) => token.Kind switch
    {
        TokenKind.WhiteSpace or TokenKind.LineEnd or TokenKind.Continuation or TokenKind.Punctuation or TokenKind.HeredocBody => token.Kind.ToString(),
        _ => $"{token.Kind}[{text[token.Span.Start..token.Span.End]}]",
    };
}
