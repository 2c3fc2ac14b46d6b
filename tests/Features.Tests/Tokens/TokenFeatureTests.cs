using System.Collections.Immutable;
using Basewise.Features.Tokens;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Features.Tests.Tokens;

/// <summary>A token is written as its type (with a + for what is declared, a * for what is assigned to, a ! for what cannot change) and its text.</summary>
public sealed class TokenFeatureTests
{
    [Fact]
    public void Directives_and_comments() => Verify(
        "# syntax = docker/dockerfile:1\n#escape=`\n# a comment\nRUN a `\n  # within\n  b\n",
        "Comment #", "Macro syntax", "String docker/dockerfile:1", "Comment #", "Macro escape", "String `", "Comment # a comment",
        "Keyword RUN", "Function a", "Comment # within");

    [Fact]
    public void An_image_has_a_name_a_tag_and_a_digest() => Verify(
        "FROM --platform=linux/amd64 localhost:5000/a/b:3.12-slim@sha256:00 AS build",
        "Keyword FROM", "Parameter --platform", "Operator =", "String linux/amd64", "Class localhost:5000/a/b", "Operator :", "Property 3.12-slim", "Operator @",
        "Property! sha256:00", "Keyword AS", "Namespace+ build");

    [Fact]
    public void An_image_may_have_variables_in_all_its_parts() => Verify(
        "FROM ${REG:-docker.io/library}/python:$V-slim",
        "Keyword FROM", "Variable ${REG", "Operator :-", "String docker.io/library", "Variable }", "Class /python", "Operator :", "Variable $V", "Property -slim");

    [Fact]
    public void A_stage_is_one_wherever_it_is_named() => Verify(
        "FROM a AS One\nFROM one\nCOPY --from=one /a /b\nCOPY --from=0 /a /b\nCOPY --from=other /a /b\nRUN --mount=from=one,target=/x true",
        "Keyword FROM", "Class a", "Keyword AS", "Namespace+ One", "Keyword FROM", "Namespace one",
        "Keyword COPY", "Parameter --from", "Operator =", "Namespace one", "Keyword COPY", "Parameter --from", "Operator =", "Number 0",
        "Keyword COPY", "Parameter --from", "Operator =", "Class other",
        "Keyword RUN", "Parameter --mount", "Operator =", "Property from", "Operator =", "Namespace one", "Operator ,", "Property target", "Operator =", "String /x",
        "Function true");

    [Fact]
    public void Names_and_values_of_ARG_ENV_and_LABEL() => Verify(
        "ARG A B=3.12\nENV C=\"x $A ${A:+\"y\"}\" D='$A' E=a\\ b\nENV F g h\nLABEL a.b=c \"d e\"=1",
        "Keyword ARG", "Variable+ A", "Variable+ B", "Operator =", "Number 3.12",
        "Keyword ENV", "Variable+ C", "Operator =", "String \"x ", "Variable $A", "String  ", "Variable ${A", "Operator :+", "String \"y\"", "Variable }", "String \"",
        "Variable+ D", "Operator =", "String '$A'", "Variable+ E", "Operator =", "String a\\ b", "Keyword ENV", "Variable+ F", "String g h",
        "Keyword LABEL", "Property a.b", "Operator =", "String c", "String \"d e\"", "Operator =", "Number 1");

    [Fact]
    public void Ports_signals_paths_and_users() => Verify(
        "EXPOSE 8000-8010/tcp $PORT\nSTOPSIGNAL SIGTERM\nWORKDIR /a/$B\nUSER app\nADD https://x.org/a /b",
        "Keyword EXPOSE", "Number 8000", "Operator -", "Number 8010", "Operator /", "Type tcp", "Variable $PORT", "Keyword STOPSIGNAL", "EnumMember SIGTERM",
        "Keyword WORKDIR", "Variable $B", "Keyword USER", "Keyword ADD", "String https://x.org/a");

    [Fact]
    public void Flags_have_values() => Verify(
        "FROM a\nHEALTHCHECK --interval=1m30s --retries=3 NONE\nRUN --mount=type=cache,target=\"/x $A\",ro --network=none true",
        "Keyword FROM", "Class a", "Keyword HEALTHCHECK", "Parameter --interval", "Operator =", "Number 1m30s", "Parameter --retries", "Operator =", "Number 3", "Keyword NONE",
        "Keyword RUN", "Parameter --mount", "Operator =", "Property type", "Operator =", "String cache", "Operator ,", "Property target", "Operator =", "String \"/x ", "Variable $A", "String \"",
        "Operator ,", "Property ro", "Parameter --network", "Operator =", "String none", "Function true");

    [Fact]
    public void Commands_options_and_operators_of_a_script() => Verify(
        "FROM a\nRUN pip install --index-url=$URL 'a b' \"c $D\" \\\n    # why\n    2>&1 >/dev/null && true || ! false; sleep 3 & wait",
        "Keyword FROM", "Class a", "Keyword RUN", "Function pip", "Parameter --index-url", "Operator =", "Variable $URL", "String 'a b'", "String \"c ", "Variable $D", "String \"",
        "Comment # why", "Operator >&", "Operator >", "Operator &&", "Function true", "Operator ||", "Keyword !", "Function false", "Operator ;",
        "Function sleep", "Number 3", "Operator &", "Function wait");

    [Fact]
    public void Keywords_of_a_script() => Verify(
        "FROM a\nRUN for f in if; do if [ -f \"$f\" ]; then echo done; fi; done",
        "Keyword FROM", "Class a", "Keyword RUN", "Keyword for", "Variable* f", "Keyword in", "Keyword if", "Operator ;", "Keyword do", "Keyword if", "Function [", "Parameter -f",
        "String \"", "Variable $f", "String \"", "Operator ;", "Keyword then", "Function echo", "Operator ;", "Keyword fi", "Operator ;", "Keyword done");

    [Fact]
    public void Substitutions_hold_commands() => Verify(
        "FROM a\nRUN A=$(b \"$(c)\") d `e` $((1 + F * $G)) ${H#*/}",
        "Keyword FROM", "Class a", "Keyword RUN", "Variable* A", "Operator =", "Operator $(", "Function b", "String \"", "Operator $(", "Function c", "Operator )", "String \"", "Operator )",
        "Function d", "Operator `", "Function e", "Operator `", "Operator $((", "Number 1", "Operator +", "Variable F", "Operator *", "Variable $G", "Operator )", "Operator )",
        "Variable ${H", "Operator #", "String */", "Variable }");

    [Theory]
    [InlineData("RUN sh -c 'ls -a'", "Function sh", "Parameter -c", "String '", "Function ls", "Parameter -a", "String '")]
    [InlineData("RUN [\"sh\", \"-c\", \"ls $A\"]", "String \"sh\"", "String \"-c\"", "String \"", "Function ls", "Variable $A", "String \"")]
    [InlineData("CMD [\"ls\", \"$A\"]", "String \"ls\"", "String \"$A\"")]
    [InlineData("CMD exec ls", "Function exec")]
    [InlineData("ENTRYPOINT ls -a", "Function ls", "Parameter -a")]
    public void A_script_that_is_an_argument_is_a_script(string instruction, params string[] expected) =>
        Verify($"FROM a\n{instruction}\n", ["Keyword FROM", "Class a", $"Keyword {instruction.Split(' ')[0]}", .. expected]);

    [Fact]
    public void A_here_document_for_a_shell_is_a_script() => Verify(
        "FROM a\nRUN <<-EOF\n\t#!/bin/sh\n\tset -e # c\n\tcase $1 in a|b) c ;; esac\n\tcat <<E > f\n\tdata $x\n\tE\n\tEOF\n",
        "Keyword FROM", "Class a", "Keyword RUN", "Operator <<-", "Keyword EOF", "Comment #!/bin/sh", "Function set", "Parameter -e", "Comment # c",
        "Keyword case", "Variable $1", "Keyword in", "Operator |", "Operator )", "Function c", "Operator ;;", "Keyword esac", "Function cat", "Operator <<", "Keyword E", "Operator >",
        "String \tdata $x\n\tE\n", "Keyword EOF");

    [Fact]
    public void A_here_document_for_another_program_is_left_alone() => Verify(
        "FROM a\nRUN python3 <<EOF\nimport x # $y\nEOF\nRUN <<EOF\n#!/usr/bin/python3\nprint(1)\nEOF\n",
        "Keyword FROM", "Class a", "Keyword RUN", "Function python3", "Operator <<", "Keyword EOF", "Keyword EOF", "Keyword RUN", "Operator <<", "Keyword EOF", "Keyword EOF");

    [Fact]
    public void What_is_copied_from_a_here_document_has_variables_unless_it_is_quoted() => Verify(
        "FROM a\nCOPY <<A <<-\"B\" /x/\nit's $C \\$D ${E:-f}\nA\n$C\n\tB\n",
        "Keyword FROM", "Class a", "Keyword COPY", "Operator <<", "Keyword A", "Operator <<-", "Keyword \"B\"", "Variable $C", "Variable ${E", "Operator :-", "Keyword A", "Keyword B");

    [Fact]
    public void Another_shell_is_left_alone() => Verify(
        "FROM a\nSHELL [\"pwsh\", \"-c\"]\nRUN Get-Thing $env:x # c\nCMD 'x'\n",
        "Keyword FROM", "Class a", "Keyword SHELL", "String \"pwsh\"", "String \"-c\"", "Keyword RUN", "Keyword CMD");

    [Fact]
    public void A_word_that_a_continuation_divides_is_two_tokens() => Verify(
        "FROM a\nUSER $AB\\\n# c\nCD",
        "Keyword FROM", "Class a", "Keyword USER", "Variable $AB", "Comment # c", "Variable CD");

    [Fact]
    public void The_trigger_of_ONBUILD_is_an_instruction() => Verify(
        "FROM a\nONBUILD COPY --link $A /b\nONBUILD NOPE x\n",
        "Keyword FROM", "Class a", "Keyword ONBUILD", "Keyword COPY", "Parameter --link", "Variable $A", "Keyword ONBUILD");

    [Fact]
    public void So_have_those_in_the_quotes_of_a_project_file() => Assert.Equal(
        ["Class flask", "Operator >=", "Number 3.0", "Class tomli", "Variable python_version", "Operator <", "String '3.11'"],
        Describe(new Snapshot(DocumentLanguage.Pyproject, new SourceText("[project]\nname = \"shop\"\ndependencies = [\"flask>=3.0\", \"tomli; python_version < '3.11'\"]\n"))));

    [Fact]
    public void Names_and_versions_that_stand_apart_have_tokens_too()
    {
        Assert.Equal(
            ["Class flask", "Number ^3.0", "Class rich", "Operator >=", "Number 13", "Property jupyter", "Class hatchling"],
            Describe(new Snapshot(DocumentLanguage.Pyproject, new SourceText(
                "[tool.poetry.dependencies]\nflask = \"^3.0\"\nrich = { version = \">=13\", extras = [\"jupyter\"] }\n[build-system]\nrequires = [\"hatchling\"]\n"))));
        Assert.Equal(
            ["Class requests", "Operator ==", "Number 2.31.0", "Class \"a.b\"", "Number *"],
            Describe(new Snapshot(DocumentLanguage.Pipfile, new SourceText("[packages]\nrequests = \"==2.31.0\"\n\"a.b\" = \"*\"\n"))).Select(token => token.Replace("Class a.b", "Class \"a.b\"", StringComparison.Ordinal)));
        Assert.Equal(
            ["Class flask", "Number 3.1.0"],
            Describe(new Snapshot(DocumentLanguage.UvLock, new SourceText("[[package]]\nname = \"flask\"\nversion = \"3.1.0\"\n"))));
        Assert.Equal(
            ["Class flask", "Number 3.1.0"],
            Describe(new Snapshot(DocumentLanguage.PipfileLock, new SourceText("{\"default\": {\"flask\": {\"version\": \"==3.1.0\"}}}"))));
    }

    [Fact]
    public void Requirements_have_tokens_too() => Assert.Equal(
        ["Parameter -r", "String base.txt", "Class flask", "Property async", "Operator >=", "Number 3.0", "Variable python_version", "Operator <", "String \"3.12\"", "Comment # c"],
        Describe(new Snapshot(DocumentLanguage.PipRequirements, new SourceText("-r base.txt\nflask[async]>=3.0; python_version < \"3.12\" # c\n"))));

    [Fact]
    public void A_range_has_the_tokens_that_reach_into_it() => DockerfileTexts.HalfTyped.SelectMany(text => Gen.Select(Gen.Const(text), Gen.Int[0, text.Length], Gen.Int[0, text.Length])).Sample((text, one, other) =>
    {
        Snapshot snapshot = DockerfileTexts.Snapshot(text);
        TextSpan range = new(Math.Min(one, other), Math.Max(one, other));

        IEnumerable<SemanticToken> expected = All(snapshot).Where(token => token.Span.End > range.Start && token.Span.Start < range.End);

        // A string that begins in front of the range may be cut into the pieces that it was read in.
        Assert.Equal(Cover(expected, range), Cover(TokenFeature.Of(snapshot, range), range));
    });

    [Fact]
    public void Any_text_has_tokens_in_order_that_do_not_overlap() => DockerfileTexts.HalfTyped.Sample(text =>
    {
        int end = 0;
        foreach (SemanticToken token in All(DockerfileTexts.Snapshot(text)))
        {
            Assert.True(token.Span.Start >= end, $"{token} overlaps the token before it");
            Assert.False(token.Span.IsEmpty);
            end = token.Span.End;
        }

        Assert.True(end <= text.Length);
    });

    [Theory]
    [InlineData("FROM ", "${a:-")]
    [InlineData("RUN ", "$(")]
    [InlineData("RUN ", "`\"")]
    [InlineData("RUN ", "sh -c '")]
    [InlineData("RUN ", "'\"$((")]
    [InlineData("RUN ", "\"${a:-'")]
    [InlineData("RUN ", "case x in a) (")]
    [InlineData("RUN a ", "\\\n# c\n")]
    [InlineData("RUN a ", "\\\nA$\\\nB")]
    [InlineData("COPY <<EOF /a\n", "$A ${")]
    [InlineData("", "FROM a AS b\nRUN c | d\n")]
    [InlineData("RUN <<EOF\n", "cat <<E\nx\nE\n")]
    public void A_hundred_thousand_of_anything_are_read(string start, string repeated)
    {
        string text = start + string.Concat(Enumerable.Repeat(repeated, 100_000));

        ImmutableArray<SemanticToken> tokens = All(new Snapshot(DocumentLanguage.Dockerfile, new SourceText("FROM a\n" + text)));

        Assert.InRange(tokens.Length, 3, text.Length);
    }

    private static void Verify(string text, params string[] expected) => Assert.Equal(expected, Describe(DockerfileTexts.Snapshot(text)));

    private static ImmutableArray<SemanticToken> All(Snapshot snapshot) => TokenFeature.Of(snapshot, new TextSpan(0, snapshot.Source.Length));

    private static IEnumerable<string> Describe(Snapshot snapshot) =>
        All(snapshot).Select(token => $"{token.Type}{MarkOf(token.Modifiers)} {snapshot.Source.ToString(token.Span)}");

    private static string MarkOf(TokenModifiers modifiers) => modifiers switch
    {
        TokenModifiers.Declaration => "+",
        TokenModifiers.Modification => "*",
        TokenModifiers.Readonly => "!",
        _ => "",
    };

    /// <summary>The type of each character of a range.</summary>
    private static IEnumerable<(int, TokenType)> Cover(IEnumerable<SemanticToken> tokens, TextSpan range) =>
        from token in tokens
        from offset in Enumerable.Range(token.Span.Start, token.Span.Length)
        where range.Contains(offset)
        select (offset, token.Type);
}
