using Basewise.Features.Symbols;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Features.Tests.Symbols;

public sealed class OutlineFeatureTests
{
    [Fact]
    public void Stages_hold_their_instructions_and_arguments_of_the_file_stand_above_them() => Assert.Equal(
        """
        Variable ARG PYTHON: 3.13
        Stage build: python:$PYTHON-slim
          Instruction WORKDIR: /app
          Variable ENV PATH: /opt/venv/bin:$PATH
          Instruction ENV: A, B
            Variable A: 1
            Variable B: "two words"
          Instruction RUN: pip install --no-cache-dir -r requirements.txt
        Stage python:3.13: stage 1
          Instruction COPY: --from=build /app /app
          Instruction CMD: ["python", "-m", "app"]
        """,
        Outline("""
        # syntax=docker/dockerfile:1
        ARG PYTHON=3.13
        FROM python:$PYTHON-slim AS build
        workdir /app
        ENV PATH=/opt/venv/bin:$PATH
        ENV A=1 \
            B="two words"
        RUN pip install --no-cache-dir \
            # pinned
            -r requirements.txt
        FROM python:3.13
        COPY --from=build /app /app
        CMD ["python", "-m", "app"]
        """));

    [Fact]
    public void A_script_is_shown_by_the_first_line_that_does_something() => Assert.Equal(
        """
        Stage scratch: stage 0
          Instruction RUN: apt-get update
        """,
        Outline("""
        FROM scratch
        RUN <<EOF
        #!/bin/sh
        set -e

        apt-get update
        apt-get install -y git
        EOF
        """));

    [Theory]
    [InlineData("FROM", "Stage FROM: stage 0")]
    [InlineData("FROM python AS", "Stage python: stage 0")]
    [InlineData("FROM scratch\nARG", "Stage scratch: stage 0\n  Instruction ARG: ")]
    [InlineData("FROM scratch\nRU", "Stage scratch: stage 0")]
    public void What_is_half_typed_is_shown_as_far_as_it_goes(string text, string expected) => Assert.Equal(expected, Outline(text));

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        OutlineEntry stage = Assert.Single(OutlineFeature.Of(DockerfileTexts.Snapshot("FROM scratch\nRUN " + new string('x', 79) + "\U0001F40D!")));

        Assert.Equal(new string('x', 79) + "…", Assert.Single(stage.Children).Detail);
    }

    [Fact]
    public void A_stage_reaches_to_the_end_of_its_last_instruction_and_is_selected_by_its_name()
    {
        const string Text = "FROM scratch AS a\nRUN <<EOF\nx\nEOF\n# next\nFROM scratch\n";

        OutlineEntry stage = OutlineFeature.Of(DockerfileTexts.Snapshot(Text))[0];

        Assert.Equal("FROM scratch AS a\nRUN <<EOF\nx\nEOF", Text[stage.Span.Start..stage.Span.End]);
        Assert.Equal(new TextSpan(16, 17), stage.NameSpan);
    }

    [Fact]
    public void Any_text_has_an_outline_whose_parts_lie_in_each_other() => DockerfileTexts.HalfTyped.Sample(text =>
    {
        foreach (OutlineEntry entry in OutlineFeature.Of(DockerfileTexts.Snapshot(text))) Check(entry, new TextSpan(0, text.Length));
    });

    private static void Check(OutlineEntry entry, TextSpan parent)
    {
        Assert.True(parent.Contains(entry.Span), $"{parent} holds {entry.Span}");
        Assert.True(entry.Span.Contains(entry.NameSpan), $"{entry.Span} holds {entry.NameSpan}");
        Assert.False(string.IsNullOrWhiteSpace(entry.Name));
        foreach (OutlineEntry child in entry.Children) Check(child, entry.Span);
    }

    private static string Outline(string text) =>
        string.Join('\n', OutlineFeature.Of(DockerfileTexts.Snapshot(text)).SelectMany(entry => Lines(entry, "")));

    private static IEnumerable<string> Lines(OutlineEntry entry, string indent) =>
        entry.Children.SelectMany(child => Lines(child, indent + "  ")).Prepend($"{indent}{entry.Kind} {entry.Name}: {entry.Detail}");
}
