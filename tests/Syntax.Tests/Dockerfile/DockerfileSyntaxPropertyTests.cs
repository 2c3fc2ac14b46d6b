using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Syntax.Tests.Dockerfile;

public sealed class DockerfileSyntaxPropertyTests
{
    [Fact]
    public void Tokens_joined_are_the_source() => DockerfileGenerator.Text.Sample(text =>
    {
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(text));

        int at = 0;
        foreach (SyntaxToken token in DockerfileTokens.Of(syntax))
        {
            Assert.Equal(at, token.Span.Start);
            Assert.False(token.Span.IsEmpty);
            at = token.Span.End;
        }

        Assert.Equal(text.Length, at);
    });

    [Fact]
    public void Children_lie_within_their_parents_and_in_order() => DockerfileGenerator.Text.Sample(text =>
    {
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(text));

        int at = 0;
        foreach (InstructionSyntax instruction in syntax.Instructions)
        {
            Assert.True(instruction.LinesSpan.Start >= at, "instructions overlap");
            Assert.True(instruction.LinesSpan.Contains(instruction.Span), $"{instruction.LinesSpan} holds {instruction.Span}");
            at = instruction.LinesSpan.End;
            CheckChildren(instruction, instruction.Span);
        }

        Assert.True(at <= text.Length);
        Assert.All(syntax.Problems, problem => Assert.True(problem.Span.End <= text.Length));
    });

    [Fact]
    public void Parsing_twice_gives_the_same() => DockerfileGenerator.Text.Sample(text =>
    {
        DockerfileSyntax first = DockerfileSyntax.Parse(new SourceText(text));
        DockerfileSyntax second = DockerfileSyntax.Parse(new SourceText(text));

        Assert.Equal(DockerfileTokens.Of(first).AsEnumerable(), DockerfileTokens.Of(second).AsEnumerable());
        Assert.Equal(first.Problems.AsEnumerable(), second.Problems.AsEnumerable());
        Assert.Equal(first.Instructions.Select(instruction => instruction.Span), second.Instructions.Select(instruction => instruction.Span));
    });

    [Theory]
    [InlineData("ONBUILD \\\n")]
    [InlineData("RUN a \\\n")]
    [InlineData("FROM scratch\n")]
    [InlineData("RUN [\"a\",")]
    [InlineData("ENV a=${b:-")]
    [InlineData("RUN <<a\n")]
    [InlineData("\\\n")]
    [InlineData("COPY --x=\"")]
    public void A_hundred_thousand_of_anything_are_read(string repeated)
    {
        string text = string.Concat(Enumerable.Repeat(repeated, 100_000));

        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(text));

        Assert.Equal(text.Length, DockerfileTokens.Of(syntax).Sum(token => token.Span.Length));
    }

    private static void CheckChildren(InstructionSyntax instruction, TextSpan parent)
    {
        Assert.True(parent.Contains(instruction.Keyword.Span));
        Assert.All(instruction.Flags, flag => Assert.True(parent.Contains(flag.Span)));
        Assert.All(instruction.Arguments, argument => Assert.True(parent.Contains(argument.Span), $"{parent} holds {argument.Span}"));
        Assert.All(instruction.Heredocs, document => Assert.True(parent.Contains(document.BodySpan) && parent.Contains(document.TerminatorSpan)));
        if (instruction is OnbuildSyntax { Trigger: { } trigger }) CheckChildren(trigger, parent);
    }
}
