using Basewise.Analysis.Context;
using Basewise.Features.Hover;
using Basewise.Testing;

namespace Basewise.Features.Tests.Hover;

public sealed class ProjectFitTests
{
    [Fact]
    public void The_hover_on_FROM_tells_whether_slim_would_do_and_whether_Alpine_would()
    {
        string markdown = Hover("FROM pyth[||]on:3.12-bookworm\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n", "flask==3.0.3\nscikit-learn==1.3.2\nnumpy==1.26.4\n");

        Assert.Contains("**For what is installed here** (3 packages):\n- `3.12-bookworm` (this one, ", markdown, StringComparison.Ordinal);
        Assert.Matches(@"\n- `3.12-slim-bookworm`, ~?[0-9.]+ MB: no package has to be compiled\n", markdown);
        Assert.Matches(@"\n- `3.12-alpine3.24`, ~?[0-9.]+ MB: compiles `scikit-learn 1.3.2`, which takes `gcc` `musl-dev` `g\+\+`", markdown);
    }

    [Fact]
    public void What_the_facts_do_not_tell_is_counted()
    {
        string markdown = Hover("FROM pyth[||]on:3.12-slim\nRUN pip install flask our-own-package\n", null);

        Assert.Contains(": no compiling for 1 package; of 1 the facts do not tell", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void It_comes_before_the_comparison_of_the_images()
    {
        string markdown = Hover("FROM pyth[||]on:3.12-slim\nRUN pip install flask\n", null);

        Assert.InRange(markdown.IndexOf("**For what is installed here**", StringComparison.Ordinal), 1, markdown.IndexOf("| Tag |", StringComparison.Ordinal));
    }

    [Fact]
    public void No_hover_waits_for_what_a_very_long_file_installs() => Assert.DoesNotContain(
        "For what is installed here", Hover("FROM pyth[||]on:3.12-slim\nRUN pip install flask\n" + string.Concat(Enumerable.Repeat("ENV A=1\n", 300)), null), StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM pyth[||]on:3.12\nCMD [\"python\"]\n")]
    [InlineData("FROM debi[||]an:13\nRUN pip install flask\n")]
    [InlineData("FROM python:3.12 AS base\nRUN pip install flask\nFROM ba[||]se\n")]
    public void Where_nothing_is_installed_on_a_python_image_there_is_no_such_section(string marked) =>
        Assert.DoesNotContain("For what is installed here", Hovers.At(marked)?.Markdown ?? "", StringComparison.Ordinal);

    private static string Hover(string marked, string? requirements)
    {
        MarkedText text = MarkedText.Parse(marked);
        MemoryTree tree = new("Dockerfile");
        if (requirements is not null) tree.Add("requirements.txt", requirements);
        Snapshot snapshot = DockerfileTexts.Snapshot(text.Text).With(new DockerfilePlace(tree, "Dockerfile"));
        return HoverFeature.At(snapshot, text.Span.Start, new DateOnly(2026, 11, 23))?.Markdown ?? "";
    }
}
