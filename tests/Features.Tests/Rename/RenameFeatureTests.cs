using Basewise.Features.Rename;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Rename;

public sealed class RenameFeatureTests
{
    [Theory]
    [InlineData("FROM a AS bu[||]ild\nFROM build AS next\nCOPY --from=Build /a /b\nCOPY --from=0 /c /d\n", "base", "FROM a AS base\nFROM base AS next\nCOPY --from=base /a /b\nCOPY --from=0 /c /d\n")]
    [InlineData("ARG V=1\nFROM a:${V}-slim\nARG V\nENV W=${V:-2} X=\"$[||]V\"\n", "VERSION", "ARG VERSION=1\nFROM a:${VERSION}-slim\nARG VERSION\nENV W=${VERSION:-2} X=\"$VERSION\"\n")]
    [InlineData("FROM a\nRUN <<-E[||]\n\techo\n\tE\n", "DONE", "FROM a\nRUN <<-DONE\n\techo\n\tDONE\n")]
    [InlineData("FROM a AS bu[||]ild\n", "Build", "FROM a AS Build\n")]
    public void Each_word_is_edited_and_nothing_else(string marked, string newName, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);

        RenameResult result = RenameFeature.Rename(DockerfileTexts.Snapshot(text.Text), text.Cursor, newName);

        Assert.Null(result.Refusal);
        Assert.Equal(expected, text.Source.With(result.Edits).Content);
    }

    [Theory]
    [InlineData("FROM a AS b\nCOPY --from=[||]0 /a /b\nFROM a\nCOPY --from=[||]0 /a /b", "A number names a stage by its place. Rename the stage where AS names it.")]
    [InlineData("FROM a\nRUN echo $[||]HOME", "No ARG or ENV above declares HOME: it comes from the base image or from the script itself.")]
    [InlineData("FROM a\nARG [||]TARGETARCH", "TARGETARCH is a name that BuildKit gives: it has a value under this name only.")]
    [InlineData("FROM a\nENV [||]PATH=/x:$PATH", "PATH is where every program looks for others: under another name it means nothing.")]
    [InlineData("ARG B=x\nFROM a AS [||]xy\nFROM ${B}y", "A FROM finds the stage xy by the value of a variable, which would not change with it.")]
    public void What_cannot_change_is_refused_before_a_name_is_asked_for(string marked, string refusal)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.Equal(refusal, RenameFeature.FindStart(DockerfileTexts.Snapshot(text.Text), text.Spans[^1].Start)?.Refusal);
        Assert.Equal(refusal, RenameFeature.Rename(DockerfileTexts.Snapshot(text.Text), text.Spans[^1].Start, "other").Refusal);
    }

    [Theory]
    [InlineData("FROM a AS [||]x", "1x", "\"1x\" is no name for a stage: it takes a letter, then letters, digits, `-`, `_` and `.`.")]
    [InlineData("FROM a AS [||]x", "Scratch", "\"Scratch\" is reserved: no stage can have this name.")]
    [InlineData("FROM a AS [||]x\nFROM b AS y", "Y", "Another stage has the name Y.")]
    [InlineData("FROM a AS [||]x\nFROM python", "python", "This file uses an image python: a stage of that name would hide it.")]
    [InlineData("FROM a\nARG [||]X", "A-B", "\"A-B\" is no name for a variable: it takes a letter or `_`, then letters, digits and `_`.")]
    [InlineData("FROM a\nARG [||]X", "X\n", "\"X\n\" is no name for a variable: it takes a letter or `_`, then letters, digits and `_`.")]
    [InlineData("FROM a\nARG [||]X\nRUN echo $Y", "Y", "There is a variable Y here already.")]
    [InlineData("FROM a\nARG [||]X", "TARGETARCH", "TARGETARCH has a meaning of its own.")]
    [InlineData("FROM a\nRUN <<[||]E\nDONE\nE", "DONE", "A line of the document is DONE: the document would end there.")]
    [InlineData("FROM a\nRUN <<[||]E\nE", "", "\"\" is no delimiter: it takes letters, digits, `-`, `_` and `.`.")]
    [InlineData("FROM [||]a", "b", "There is no name here that can be changed.")]
    public void A_name_that_would_break_something_is_refused(string marked, string newName, string refusal)
    {
        MarkedText text = MarkedText.Parse(marked);

        RenameResult result = RenameFeature.Rename(DockerfileTexts.Snapshot(text.Text), text.Cursor, newName);

        Assert.Equal(refusal, result.Refusal);
        Assert.Empty(result.Edits);
    }

    [Fact]
    public void The_same_name_in_another_stage_is_no_obstacle()
    {
        MarkedText text = MarkedText.Parse("FROM a\nARG X\nFROM b\nARG [||]Y\n");

        Assert.Null(RenameFeature.Rename(DockerfileTexts.Snapshot(text.Text), text.Cursor, "X").Refusal);
    }

    [Fact]
    public void Where_nothing_has_a_name_nothing_starts() => Assert.Null(RenameFeature.FindStart(DockerfileTexts.Snapshot("FROM a\nRUN b\n"), 12));

    [Fact]
    public void In_any_text_a_rename_and_its_reverse_leave_no_trace() =>
        Gen.Select(DockerfileTexts.HalfTyped, Gen.Int[0, 200]).Sample((text, at) =>
        {
            Snapshot snapshot = DockerfileTexts.Snapshot(text);
            int offset = Math.Min(at, text.Length);
            RenameResult there = RenameFeature.Rename(snapshot, offset, "ZZ");
            if (there.Refusal is not null || RenameFeature.FindStart(snapshot, offset) is not { } start) return;

            // Names of other case, which find a stage all the same, come back as one.
            if (there.Edits.Any(edit => text[edit.Span.Start..edit.Span.End] != start.Name)) return;

            Snapshot renamed = DockerfileTexts.Snapshot(snapshot.Source.With(there.Edits).Content);
            RenameResult back = RenameFeature.Rename(renamed, there.Edits[0].Span.Start, start.Name);

            // The way back is closed where the old name means an image too, or is none that one would give.
            if (back.Refusal is not null) return;
            Assert.Equal(text, renamed.Source.With(back.Edits).Content);
        });
}
