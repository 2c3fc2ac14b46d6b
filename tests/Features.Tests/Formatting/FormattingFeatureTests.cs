using System.Collections.Immutable;
using Basewise.Features.Formatting;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;
using Newtonsoft.Json.Linq;

namespace Basewise.Features.Tests.Formatting;

public sealed class FormattingFeatureTests
{
    private static readonly FormattingOptions Spaces = new();
    private static readonly FormattingOptions Tabs = new(InsertsSpaces: false);

    private static readonly Gen<FormattingOptions> AnyOptions =
        Gen.Select(Gen.Int[-1, 9], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Select(chosen => new FormattingOptions(chosen.Item1, chosen.Item2)
        {
            TrimsTrailingWhiteSpace = chosen.Item3,
            TrimsFinalNewLines = chosen.Item4,
            InsertsFinalNewLine = chosen.Item5,
        });

    // What people write, cut into lines: any of them may follow any other.
    private static readonly Gen<string> Lines = Gen.OneOf(
        "FROM  python:3.13 \tAS  x\n", "  RUN  a && \\\n", "b \\\n", "\tc \"d \\\n", "  e\" \\  \n", "f\\\n", "  # why\n", "# it's\n", "\n", " \t\n", "\\\n", "g 'h \\\n", "; \\\n", "&\\\n", "& i\n",
        "$(j \\\n", "k)\n", "COPY  a \\\n", " b c  \n", "ENV  A=\"b \\\n", "  c\" \\\n", "D=e\n", "ENV F g  \\\n", "   h\n", "RUN <<EOF \n", "  it's \\\n", "EOF\n", "RUN <<-E cat  && \\\n", "\tE\n",
        "CMD [ \"a\" , \\\n", "  \"b \\\n", "c\" ]\n", "HEALTHCHECK  --interval=1s   CMD  x \\\n", "ONBUILD  RUN  x \\\n", "SHELL [\"pwsh\"]\n", "# escape=`\n", "x `\n", "for l in 'm \\\n", "\r\n", "n \\\r\n",
        "o \\", "LABEL a=b \\\n", "NOPE  x \\\n", "FROM\n", "2>\\\n", "&1 \\\n", "p\\ \\\n");

    private static IReadOnlyList<string> ConformanceCases { get; } =
    [
        .. JArray.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "tests", "Syntax.Tests", "Conformance", "buildkit-dockerfile-cases.json")))
            .Select(given => (string?)given["dockerfile"]).OfType<string>(),
    ];

    [Fact]
    public void White_space_that_means_nothing_goes() => Verify(
        "  FROM   a\tAS  b  \n\tRUN  --mount=type=cache,target=/x\t  pip  install  x \n  # c  \nHEALTHCHECK  --interval=1s  CMD  x\nONBUILD  COPY  --link  a  b\n",
        "FROM a AS b\nRUN --mount=type=cache,target=/x pip  install  x\n# c\nHEALTHCHECK --interval=1s CMD x\nONBUILD COPY --link a  b\n");

    [Fact]
    public void Lines_that_continue_an_instruction_are_indented_and_keep_their_steps() => Verify(
        "RUN a && \\\nb \\\n  c \\\n# about d\n&& d\n",
        "RUN a && \\\n    b \\\n      c \\\n    # about d\n    && d\n");

    [Fact]
    public void Indentation_that_is_there_stays() => VerifyUnchanged(
        "RUN a \\\n  b \\\n       c\nENV A=1 \\\n    B=2 \\\n    # why\n    C=3\nLABEL a=b \\\n      c=d\nRUN set -x; \\\n    if a; then \\\n        b; \\\n    fi\n");

    [Fact]
    public void Tabs_and_spaces_are_those_of_the_editor()
    {
        Verify("RUN a \\\n\tb \\\n\t  c\n", "RUN a \\\n    b \\\n      c\n");
        Verify("RUN a \\\nb \\\n      c\n", "RUN a \\\n\tb \\\n\t\t  c\n", Tabs);
        Verify("RUN a \\\nb\n", "RUN a \\\n  b\n", new FormattingOptions(TabSize: 2));
    }

    [Fact]
    public void White_space_behind_the_escape_character_goes_and_that_before_it_stays() => Verify(
        "# escape=`\nRUN a    `  \n    b  ` \t\n\n", "# escape=`\nRUN a    `\n    b  `\n\n");

    [Theory]
    [InlineData("RUN echo \"a \\\nb\"\n")]
    [InlineData("RUN echo 'a \\\n\tb'\n")]
    [InlineData("RUN for i in 'a \\\nb'; do c; done\n")]
    [InlineData("RUN echo \"$(a \\\nb)\"\n")]
    [InlineData("RUN foo\\\nbar\n")]
    [InlineData("RUN a &\\\n& b\n")]
    [InlineData("ENV A=\"b \\\nc\"\n")]
    [InlineData("ENV A b \\\nc\n")]
    [InlineData("CMD [\"a \\\nb\"]\n")]
    [InlineData("WORKDIR /a \\\nb\n")]
    [InlineData("SHELL [\"pwsh\", \"-c\"]\nRUN a \\\nb\n")]
    public void A_line_that_begins_within_a_word_stays_as_it_is(string text) => VerifyUnchanged("FROM a\n" + text);

    [Fact]
    public void Here_documents_stay_as_they_are() => VerifyUnchanged(
        "FROM a\nRUN <<EOF\n  a  \n\n\n\n\t# b \nEOF\nCOPY <<-x <<y /a/\n\t\t1 \n\tx\n 2\ny\n");

    [Fact]
    public void An_instruction_with_here_documents_is_formatted_up_to_them() => Verify(
        "FROM a\n RUN  <<EOF  cat && \\\nb  \n  a  \nEOF\n", "FROM a\nRUN <<EOF  cat && \\\n    b\n  a  \nEOF\n");

    [Fact]
    public void Of_many_blank_lines_two_stay() => Verify(
        "\n \nFROM a\n\n\n\t\n\n# b\n\n\n\nRUN c\n\n\n\n", "\n\nFROM a\n\n\n# b\n\n\nRUN c\n\n\n");

    [Fact]
    public void A_blank_line_above_what_looks_like_a_directive_stays() => VerifyUnchanged("\n# escape=`\nRUN a \\\n    b\n");

    [Theory]
    [InlineData("FROM  a", "FROM a\n")]
    [InlineData("FROM a\n\n \n", "FROM a\n")]
    [InlineData("FROM a\r\nUSER b", "FROM a\r\nUSER b\r\n")]
    [InlineData("FROM a\n  ", "FROM a\n")]
    [InlineData("RUN a \\", "RUN a \\\n")]
    [InlineData("RUN <<E\nx\n\n", "RUN <<E\nx\n\n")]
    [InlineData("RUN <<E\nx\nE", "RUN <<E\nx\nE\n")]
    [InlineData("", "")]
    public void The_end_of_the_file_is_as_the_editor_wants_it(string before, string after) =>
        Verify(before, after, Spaces with { InsertsFinalNewLine = true, TrimsFinalNewLines = true });

    [Fact]
    public void Trailing_white_space_stays_where_the_editor_says_so() =>
        Verify("FROM  a  \n  \n# b \n", "FROM a  \n  \n# b \n", Spaces with { TrimsTrailingWhiteSpace = false });

    [Fact]
    public void What_BuildKit_refuses_is_not_touched() => Verify("NOPE  x  \n FROM  a\nENV  A=1  \\\n B\n", "NOPE  x  \nFROM a\nENV  A=1  \\\n B\n");

    [Fact]
    public void Line_ends_stay() => Verify("FROM  a\r\nRUN b \\ \r\nc\n", "FROM a\r\nRUN b \\\r\n    c\n");

    [Fact]
    public void An_instruction_that_reaches_into_a_range_is_formatted_whole()
    {
        MarkedText text = MarkedText.Parse("USER  a\n\n\n\n\n RUN b \\\n[|c \\|]\nd\n\n\n\n\nUSER  e\n");

        string result = text.Source.With(FormattingFeature.Format(DockerfileTexts.Snapshot(text.Text), text.Span, Spaces)).Content;

        Assert.Equal("USER  a\n\n\n\n\nRUN b \\\n    c \\\n    d\n\n\n\n\nUSER  e\n", result);
    }

    [Theory]
    [InlineData("RUN a \\\n[||]", "    ")]
    [InlineData("RUN a \\\n  [||]b", "    ")]
    [InlineData("RUN a \\\n  b \\  \n[||]\nUSER c", "  ")]
    [InlineData("RUN a \\\n    b\n    [||]", "")]
    [InlineData("# escape=`\nRUN a `\r\n[||]\r\n", "    ")]
    [InlineData("RUN a\n  [||]b", null)]
    [InlineData("RUN \"a \\\n[||]b\"", null)]
    [InlineData("RUN <<E\n  a \\\n[||]\nE\n", null)]
    [InlineData("RUN <<E\n  a\nE\n [||]\n", null)]
    [InlineData("# a \\\n [||]", null)]
    [InlineData("RUN a \\\r[||]", null)]
    [InlineData("[||]", null)]
    public void A_new_line_is_indented_below_one_that_goes_on(string marked, string? indentation)
    {
        MarkedText text = MarkedText.Parse(marked);

        ImmutableArray<TextEdit> edits = FormattingFeature.IndentNewLine(DockerfileTexts.Snapshot(text.Text), text.Cursor, Spaces);

        if (indentation is null) Assert.Empty(edits);
        else Assert.Equal(indentation, Assert.Single(edits).NewText);
    }

    [Fact]
    public void A_new_line_anywhere_changes_nothing_but_the_white_space_that_it_begins_with() =>
        Gen.Select(Gen.OneOf(DockerfileTexts.HalfTyped, Lines.Array[0, 25].Select(lines => string.Concat(lines))), Gen.Int[0, 200], AnyOptions).Sample((text, offset, options) =>
        {
            foreach (TextEdit edit in FormattingFeature.IndentNewLine(DockerfileTexts.Snapshot(text), Math.Min(offset, text.Length), options))
            {
                Assert.True(edit.Span.Start > 0 && text[edit.Span.Start - 1] == '\n', $"{edit} is not at the start of a line");
                Assert.Equal("", text[edit.Span.Start..edit.Span.End].Trim(' ', '\t'));
                Assert.Equal("", edit.NewText.Trim(' ', '\t'));
            }
        });

    [Fact]
    public void Any_text_means_the_same_afterwards_and_is_formatted_once_and_for_all() =>
        Gen.Select(Gen.OneOf(DockerfileTexts.HalfTyped, Lines.Array[0, 25].Select(lines => string.Concat(lines))), AnyOptions).Sample(Check, iter: 2_000);

    [Fact]
    public void Real_files_mean_the_same_afterwards()
    {
        string[] samples = [.. Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "samples"), "Dockerfile*", SearchOption.AllDirectories).Select(File.ReadAllText)];

        Assert.InRange(samples.Length, 3, 100);
        Assert.InRange(ConformanceCases.Count, 100, 10_000);
        Assert.All(samples.Concat(ConformanceCases), text =>
        {
            Check(text, Spaces);
            Check(text, Tabs with { InsertsFinalNewLine = true, TrimsFinalNewLines = true });
        });
    }

    [Fact]
    public void Real_files_that_are_cut_and_mixed_mean_the_same_afterwards()
    {
        string[] lines = [.. ConformanceCases.SelectMany(text => text.Split('\n')).Distinct()];

        Gen.Select(Gen.OneOf(lines).Array[0, 25].Select(chosen => string.Join('\n', chosen)), AnyOptions).Sample(Check, iter: 2_000);
    }

    [Fact]
    public void A_hundred_thousand_lines_are_formatted() => Assert.Equal(
        100_000, FormattingFeature.Format(DockerfileTexts.Snapshot("RUN a \\\n" + string.Concat(Enumerable.Repeat("b \\\n", 100_000))), new TextSpan(0, 0), Spaces).Length);

    private static void Check(string text, FormattingOptions options)
    {
        string once = Format(text, options);

        Assert.Equal(DockerfileMeaning.Of(text), DockerfileMeaning.Of(once));
        Assert.Equal(once, Format(once, options));
    }

    private static void VerifyUnchanged(string text) => Verify(text, text);

    private static void Verify(string before, string after, FormattingOptions? options = null)
    {
        Assert.Equal(after, Format(before, options ?? Spaces));
        Assert.Equal(after, Format(after, options ?? Spaces));
    }

    private static string Format(string text, FormattingOptions options)
    {
        SourceText source = new(text);
        return source.With(FormattingFeature.Format(new Snapshot(DocumentLanguage.Dockerfile, source), new TextSpan(0, text.Length), options)).Content;
    }
}
