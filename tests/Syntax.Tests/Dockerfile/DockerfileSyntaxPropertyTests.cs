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

    [Fact]
    public void What_is_taken_over_from_an_earlier_version_is_what_would_be_read() => DockerfileGenerator.Versions.Sample(versions =>
    {
        DockerfileSyntax earlier = DockerfileSyntax.Parse(new SourceText(versions[0]));
        foreach (string text in versions[1..])
        {
            DockerfileSyntax later = DockerfileSyntax.Parse(new SourceText(text), earlier);

            Assert.Equal(Describe(DockerfileSyntax.Parse(new SourceText(text))), Describe(later));
            earlier = later;
        }
    }, iter: 20_000);

    [Theory]
    [InlineData("FROM a\nRUN b\nRUN c\n", "FROM a\nRUN b\nRUN cd\n", 2)]
    [InlineData("FROM a\nRUN b\nRUN c\n", "FROM a\nRUN bd\nRUN c\n", 1)]
    [InlineData("FROM a\r\nRUN b\r\nRUN c", "FROM a\r\nRUN b\r\nRUN d", 2)]
    [InlineData("FROM a\nRUN b \\\n", "FROM a\nRUN b \\\n c\n", 1)]
    [InlineData("FROM a\nRUN <<X\nb\nX\nRUN c\n", "FROM a\nRUN <<X\nb\nX\nRUN d\n", 2)]
    [InlineData("FROM a\nRUN <<X\nb\nX\nRUN c\n", "FROM a\nRUN <<X\nd\nX\nRUN c\n", 1)]
    [InlineData("# escape=`\nFROM a\nRUN c\nRUN d\n", "# escape=\\\nFROM a\nRUN c\nRUN d\n", 0)]
    [InlineData("RUN a\nFROM b\nRUN c\n", "RUN a\nFROM b\nRUN d\n", 0)]
    public void Instructions_above_a_change_are_not_read_again(string before, string after, int taken)
    {
        DockerfileSyntax earlier = DockerfileSyntax.Parse(new SourceText(before));

        DockerfileSyntax later = DockerfileSyntax.Parse(new SourceText(after), earlier);

        Assert.Equal(taken, later.Instructions.Zip(earlier.Instructions).Count(pair => ReferenceEquals(pair.First, pair.Second)));
        Assert.Equal(Describe(DockerfileSyntax.Parse(new SourceText(after))), Describe(later));
    }

    [Fact]
    public void Who_types_at_one_place_has_two_texts()
    {
        DockerfileSyntax first = DockerfileSyntax.Parse(new SourceText("FROM a\nRUN b\nRUN 0\n"));

        DockerfileSyntax last = first;
        for (int i = 1; i < 100; i++) last = DockerfileSyntax.Parse(new SourceText($"FROM a\nRUN b\nRUN {i}\n"), last);

        Assert.Same(first.Instructions[0], last.Instructions[0]);
        Assert.Equal([first.Source.Content, last.Source.Content], TextsOf(last));
    }

    [Theory]
    [InlineData(3, 64)]
    [InlineData(30_000, 3)]
    public void Not_many_texts_are_kept_of_a_file_that_is_changed_from_top_to_bottom(int lengthOfLine, int most)
    {
        string[] lines = ["FROM a", .. Enumerable.Repeat($"RUN {new string('a', lengthOfLine)}", 150)];
        DockerfileSyntax last = DockerfileSyntax.Parse(new SourceText(string.Join('\n', lines)));
        int mostKept = 0;
        for (int i = 1; i < lines.Length; i += lengthOfLine > 3 ? 10 : 1)
        {
            lines[i] += "b";
            last = DockerfileSyntax.Parse(new SourceText(string.Join('\n', lines)), last);
            mostKept = Math.Max(mostKept, TextsOf(last).Count());
        }

        Assert.Equal(most, mostKept);
    }

    private static IEnumerable<string> TextsOf(DockerfileSyntax syntax) =>
        syntax.Instructions.Select(instruction => instruction.Line.Source).Distinct(ReferenceEqualityComparer.Instance).Cast<string>();

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

    /// <summary>All that a tree tells, in words that can be compared.</summary>
    private static string Describe(DockerfileSyntax syntax) => string.Join('\n', [
        $"escape {syntax.Escape}",
        .. syntax.Directives.Select(directive => $"directive {directive}"),
        .. syntax.Comments.Select(comment => $"comment {comment}"),
        .. syntax.Instructions.Select(Describe),
        .. syntax.Problems.Select(problem => $"problem {problem}"),
        .. DockerfileTokens.Of(syntax).Select(token => $"token {token}"),
    ]);

    private static string Describe(InstructionSyntax instruction) =>
        $"{instruction.Kind} {instruction.GetType().Name} {instruction.Span} {instruction.LinesSpan} {instruction.Keyword.Span} {instruction.IsExecForm} {instruction.HasEmptyContinuation}"
        + $" flags {string.Join(',', instruction.Flags.Select(flag => $"{flag.Span} {flag.Name} {flag.Value}"))}"
        + $" arguments {string.Join(',', instruction.Arguments.Select(argument => $"{argument.Span} {argument.Text}"))}"
        + $" documents {string.Join(',', instruction.Heredocs.Select(document => $"{document.MarkerSpan} {document.Name} {document.BodySpan} {document.TerminatorSpan} {document.Expands}"))}"
        + $" comments {string.Join(',', instruction.LeadingComments)}"
        + (instruction is OnbuildSyntax { Trigger: { } trigger } ? $" trigger {Describe(trigger)}" : "");

    private static void CheckChildren(InstructionSyntax instruction, TextSpan parent)
    {
        Assert.True(parent.Contains(instruction.Keyword.Span));
        Assert.All(instruction.Flags, flag => Assert.True(parent.Contains(flag.Span)));
        Assert.All(instruction.Arguments, argument => Assert.True(parent.Contains(argument.Span), $"{parent} holds {argument.Span}"));
        Assert.All(instruction.Heredocs, document => Assert.True(parent.Contains(document.BodySpan) && parent.Contains(document.TerminatorSpan)));
        if (instruction is OnbuildSyntax { Trigger: { } trigger }) CheckChildren(trigger, parent);
    }
}
