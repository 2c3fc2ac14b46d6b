using Basewise.Analysis.Rules.Style;

namespace Basewise.Analysis.Tests.Rules.Style;

public sealed class EmptyContinuationTests : RuleTest
{
    private protected override Rule Rule => new EmptyContinuation();

    [Fact]
    public void Blank_lines_are_reported_once_and_removed() => Verify(
        "FROM alpine\nRUN a \\\n[|\n  \n|]  && b \\\n\n  && c\n",
        "FROM alpine\nRUN a \\\n  && b \\\n  && c\n");

    [Fact]
    public void The_blank_line_before_the_end_of_the_file_is_reported_too() => Verify("FROM alpine\nRUN a \\\n[|\n|]CMD [\"b\"]\n");

    [Fact]
    public void Blank_lines_of_a_here_document_are_text() => VerifySilent("FROM alpine\nRUN <<EOF\na\n\nb\nEOF\n\nRUN c\n");

    [Fact]
    public void A_comment_within_a_continuation_is_not_reported() => VerifySilent("FROM alpine\nRUN a \\\n  # why\n  && b\n");
}
