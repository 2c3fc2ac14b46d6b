using Basewise.Analysis;
using Basewise.Analysis.Semantics;
using Basewise.Features.Completion;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class DockerfileSnippetsTests
{
    public static TheoryData<string> WholeFiles => ["Dockerfile pip", "Dockerfile uv", "Dockerfile poetry", "Dockerfile pipenv"];

    public static TheoryData<string> Parts =>
        ["RUN pip install", "RUN uv sync", "RUN apt-get install", "RUN <<EOF", "HEALTHCHECK python", "USER non-root", "RUN --mount=type=secret"];

    [Theory, MemberData(nameof(WholeFiles))]
    public void A_whole_file_is_one_that_this_linter_would_have(string label)
    {
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(Completions.Choose(label, "[||]")));
        LintResult result = Linter.Lint(SemanticModel.Of(syntax), new LintOptions(Completions.Today));

        Assert.Empty(syntax.Problems);
        Assert.Equal(["build", null], SemanticModel.Of(syntax).Stages.Select(stage => stage.Name));
        Assert.Empty(result.Findings.Select(finding => $"{finding.Rule.Name}: {finding.Message}"));
    }

    [Theory, MemberData(nameof(Parts))]
    public void A_part_can_be_read(string label)
    {
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(Completions.Choose(label, "FROM python:3.13\n[||]")));

        Assert.Empty(syntax.Problems);
        Assert.DoesNotContain(syntax.Instructions, instruction => instruction.Kind == InstructionKind.Unknown);
        Assert.DoesNotContain("${1", syntax.Source.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_file_is_offered_in_an_empty_one_alone()
    {
        Assert.Contains("Dockerfile uv", Completions.Labels("# syntax=docker/dockerfile:1\n[||]"));
        Assert.DoesNotContain("Dockerfile uv", Completions.Labels("FROM scratch\n[||]"));
    }

    [Fact]
    public void Line_ends_and_the_escape_character_are_the_files_own()
    {
        string text = Completions.Choose("RUN pip install", "# escape=`\r\nFROM python:3.13\r\n[||]");

        Assert.Equal("# escape=`\r\nFROM python:3.13\r\nRUN --mount=type=cache,target=/root/.cache/pip `\r\n    pip install -r requirements.txt", text);
    }

    [Fact]
    public void A_cache_is_in_the_home_of_the_user() =>
        Assert.Contains("target=/home/app/.cache/pip", Completions.Choose("RUN pip install", "FROM python:3.13\nUSER app\n[||]"), StringComparison.Ordinal);

    [Fact]
    public void Editors_get_places_to_fill_in()
    {
        CompletionItem item = Completions.Item("USER non-root", "FROM a\n[||]");

        Assert.Contains("--uid ${1:10001}", item.Snippet, StringComparison.Ordinal);
        Assert.Contains("--uid 10001", item.Edit.NewText, StringComparison.Ordinal);
    }
}
