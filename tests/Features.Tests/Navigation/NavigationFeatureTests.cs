using Basewise.Analysis.Semantics;
using Basewise.Features.Names;
using Basewise.Features.Navigation;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Navigation;

/// <summary>In each text all marked places mean one thing, and nothing else does.</summary>
public sealed class NavigationFeatureTests
{
    [Theory]
    [InlineData("FROM python AS [|build|]\nFROM [|Build|]\nCOPY --from=[|BUILD|] /a /b\nRUN --mount=type=bind,from=[|build|],target=/x a\nFROM build2\n")]
    [InlineData("FROM a AS x\nFROM a AS [|x|]\nCOPY --from=[|x|] /a /b\n")]
    [InlineData("FROM a AS [|x|]\nFROM [|x|] AS x\nCOPY --from=0 /a /b\nONBUILD COPY --from=x /a /b\n", 1)]
    [InlineData("ARG BASE=[|x|]\nFROM a AS [|x|]\nFROM $BASE\nCOPY --from=\"[|x|]\" /a /b\n")]
    public void A_stage_is_found_by_its_name_in_any_case(string marked, int numbers = 0) => Verify(marked, numbers);

    [Theory]
    [InlineData("ARG [|V|]=3\nARG W=${[|V|]}\nFROM python:$[|V|] AS a\nRUN echo $V\nFROM python:${[|V|]:-3}\nARG [|V|]\nRUN echo $[|V|]\n")]
    [InlineData("ARG V=1\nFROM python:$V\nARG [|V|]=2\nRUN echo $[|V|]\n")]
    [InlineData("FROM scratch AS base\nENV [|A|]=1\nFROM base\nRUN echo $[|A|]\nFROM scratch\nRUN echo $A\n")]
    [InlineData("FROM scratch\nRUN echo $A\nARG [|A|]\nENV [|A|]=${[|A|]:-x}\nWORKDIR /$[|A|]\n")]
    [InlineData("FROM scratch\nENV [|P|]=/x:$[|P|] Q=$P2\nLABEL a=\"$[|P|]\" b='$P' c=\\$P\n")]
    [InlineData("FROM scratch\nARG [|A|]\nCOPY --chown=$[|A|] $[|A|] \"/x/${[|A|]}\"\nADD --checksum=$[|A|] a b\nUSER $[|A|]\nEXPOSE $[|A|]\nVOLUME $[|A|]\nSTOPSIGNAL $[|A|]\n")]
    [InlineData("FROM scratch\nARG [|A|]\nRUN --mount=type=cache,target=$[|A|] true\n")]
    [InlineData("FROM scratch\nENV [|A|]=${B:-${[|A|]#${C}}}\n")]
    [InlineData("# escape=`\nFROM scratch\nARG [|A|]\nENV B=`$A C=\\$[|A|]\n")]
    public void A_variable_is_seen_where_BuildKit_replaces_it(string marked) => Verify(marked);

    [Theory]
    [InlineData("RUN echo \"$[|A|]'${[|A|]}'\" '$A' \\$A $$A ${[|A|]}B_$A2 # $A")]
    [InlineData("RUN [|A|]=2 && export [|A|] && for [|A|] in 1 2; do echo $(( [|A|] + 1 )) ${#[|A|]}; done; make A=1")]
    [InlineData("RUN sh -c 'echo $[|A|]' && echo 'A $A'")]
    [InlineData("RUN a && \\\n    # not $A\n    echo $[|A|]")]
    [InlineData("RUN [\"sh\", \"-c\", \"echo \\\"$[|A|]\\\" \\\\$A '$A'\"]")]
    [InlineData("RUN [\"echo\", \"$A\"]")]
    [InlineData("RUN <<'EOF'\n# don't $A\necho $[|A|]\nEOF\n")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env python3\nprint('$A')\nEOF\n")]
    [InlineData("RUN cat <<EOF > /x\nit's $[|A|] \\$A\nEOF\n")]
    [InlineData("RUN cat <<'EOF' > /x\n$A\nEOF\n")]
    [InlineData("COPY <<EOF /x\nit's $[|A|]\nEOF\n")]
    [InlineData("SHELL [\"powershell\"]\nRUN echo $A")]
    public void A_variable_is_seen_where_the_shell_of_a_run_reads_it(string instruction) => Verify($"FROM scratch\nARG [|A|]\n{instruction}");

    [Theory]
    [InlineData("FROM scratch\nENV [|A|]=1\nCMD echo $[|A|]\nENTRYPOINT [\"sh\", \"-c\", \"a $[|A|]\"]\nHEALTHCHECK CMD a ${[|A|]}\n")]
    [InlineData("FROM scratch\nARG [|A|]\nCMD echo $A\n")]
    public void A_container_sees_ENV_but_no_ARG(string marked) => Verify(marked);

    [Theory]
    [InlineData("FROM scratch\nRUN <<[|EOF|]\nEOF2\n[|EOF|]\nRUN <<EOF\nEOF\n")]
    [InlineData("FROM scratch\nCOPY <<-\"[|a|]\" <<b /x/\n\t[|a|]\nb\n")]
    [InlineData("FROM scratch\nRUN <<[|EOF|]\n")]
    public void A_delimiter_and_the_line_that_closes_belong_together(string marked) => Verify(marked);

    [Theory]
    [InlineData("ARG [|V|]=3\nFROM a\nARG V\nRUN echo $[||]V")]
    [InlineData("ARG [|V|]=3\nFROM a\nARG V[||]")]
    [InlineData("FROM a\nENV V=1\nENV [|V|]=2\nRUN echo ${[||]V}")]
    [InlineData("FROM a AS [|x|]\nFROM a\nCOPY --from=[||]0 /a /b")]
    [InlineData("FROM [|a|]\nFROM b\nCOPY --from=[||]0 /a /b")]
    [InlineData("FROM a AS [|x|]\nFROM [||]X")]
    [InlineData("FROM a\nRUN cat <<[|E|]\nE[||]")]
    public void A_definition_is_the_declaration_that_decides(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        TextSpan cursor = text.Spans.Single(span => span.IsEmpty);

        Assert.Equal(text.Spans.Single(span => !span.IsEmpty), NavigationFeature.FindDefinition(DockerfileTexts.Snapshot(text.Text), cursor.Start));
    }

    [Theory]
    [InlineData("FROM [||]python\n")]
    [InlineData("FROM a\nRUN echo $PAT[||]H\n")]
    [InlineData("FROM a\nCOPY --from=[||]7 /a /b\n")]
    [InlineData("FROM a\nRUN --mount=from=oth[||]er b\n")]
    [InlineData("# a [||]comment\n")]
    public void What_the_file_does_not_declare_has_no_definition(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.Null(NavigationFeature.FindDefinition(DockerfileTexts.Snapshot(text.Text), text.Cursor));
    }

    [Fact]
    public void A_highlight_tells_writing_from_reading() => Assert.Equal(
        [true, true, false],
        NavigationFeature.Highlights(DockerfileTexts.Snapshot("FROM a\nARG A\nRUN A=1; echo $A"), 11).Select(highlight => highlight.IsWrite));

    [Fact]
    public void References_leave_out_the_declarations_when_they_are_not_wanted() => Assert.Equal(
        new TextSpan(19, 20),
        Assert.Single(NavigationFeature.References(DockerfileTexts.Snapshot("FROM a\nARG A\nUSER $A"), 11, includesDeclarations: false)));

    [Fact]
    public void In_any_text_each_name_stands_by_itself_and_is_declared_by_itself() => DockerfileTexts.HalfTyped.Sample(text =>
    {
        int end = 0;
        foreach (NameUse use in DockerfileTexts.Snapshot(text).Names?.Uses ?? [])
        {
            Assert.True(use.Span.Start >= end && !use.Span.IsEmpty, $"{use.Span} begins before {end}");
            Assert.True(use.Span.End <= text.Length);
            end = use.Span.End;
        }
    });

    [Fact]
    public void A_name_means_the_same_whether_all_names_are_known_or_it_alone() => DockerfileTexts.HalfTyped.SelectMany(text => Gen.Select(Gen.Const(text), Gen.Int[0, text.Length])).Sample((text, offset) =>
    {
        Snapshot whole = DockerfileTexts.Snapshot(text);
        Assert.NotNull(whole.Names);

        Assert.Equal(Describe(whole.FindName(offset)), Describe(DockerfileTexts.Snapshot(text).FindName(offset)));
    }, iter: 5_000);

    [Fact]
    public void A_name_stands_in_the_same_places_whether_all_names_are_looked_for_or_it_alone() => DockerfileTexts.HalfTyped.SelectMany(text => Gen.Select(Gen.Const(text), Gen.Int[0, text.Length])).Sample((text, offset) =>
    {
        NameTable names = NameTable.Of(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))));
        IEnumerable<NameUse> expected = names.FindAt(offset) is { } use ? names.UsesOf(use.Name) : [];
        IEnumerable<NameUse> found = DockerfileTexts.Snapshot(text).FindNameWithUses(offset) is var (some, same) ? some.UsesOf(same.Name) : [];

        Assert.Equal(expected.Select(Describe), found.Select(Describe));
    }, iter: 5_000);

    [Theory]
    [InlineData("FROM a\nARG VER\\\nSION=1\nRUN echo $VERSION\nUSER $V\\\nERSION\n", 35, 3)]
    [InlineData("# escape=`\nFROM a\nARG VER`\nSION=1\nUSER $VERSION\n", 44, 2)]
    public void A_name_is_found_where_a_continuation_divides_it(string text, int offset, int places) =>
        Assert.Equal(places, NavigationFeature.References(DockerfileTexts.Snapshot(text), offset, includesDeclarations: true).Length);

    [Theory]
    [InlineData("RUN echo '$A \" $(( ${#\n")]
    [InlineData("FROM a AS b\nCOPY --from=b $A /b\n")]
    [InlineData("$((")]
    [InlineData("ENV A=$A\n")]
    public void Twenty_thousand_of_anything_are_read(string repeated)
    {
        string text = "FROM a\nRUN a " + string.Concat(Enumerable.Repeat(repeated, 20_000));

        Assert.NotNull(DockerfileTexts.Snapshot(text).Names);
    }

    private static (TextSpan?, NameKind?, string?, NameRole?, TextSpan?, int?) Describe(NameUse? use) =>
        (use?.Span, use?.Name.Kind, use?.Name.Text, use?.Role, use?.Definition, use?.StageIndex);

    private static void Verify(string marked, int numbers = 0)
    {
        MarkedText text = MarkedText.Parse(marked);
        Snapshot snapshot = DockerfileTexts.Snapshot(text.Text);
        foreach (TextSpan span in text.Spans)
        {
            IEnumerable<TextSpan> found = NavigationFeature.References(snapshot, span.Start, includesDeclarations: true);
            Assert.Equal(text.Spans, found.Take(text.Spans.Count));
            Assert.Equal(text.Spans.Count + numbers, found.Count());
        }
    }
}
