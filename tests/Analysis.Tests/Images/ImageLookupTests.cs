using Basewise.Analysis.Configuration;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Images;

public sealed class ImageLookupTests
{
    private const string Table = """
        images:
          registry.example.org/mirror/python: python:{tag}
          registry.example.org:5000/mirror/python:{version}-r{release}: python:{version}-slim-bookworm
          registry.example.org/base/service:{version}-r{release}:
            from: python:{version}-slim-trixie
            user: app
          "*.example.org/data/*":
            python: "3.9"
            distribution: ubuntu24.04
          registry.example.org/base/runtime:
            from: registry.example.org/base/service:3.13-r12
            shell: false
          registry.example.org/loop/a: registry.example.org/loop/b:1
          registry.example.org/loop/b: registry.example.org/loop/a:1
        """;

    [Theory]
    [InlineData("registry.example.org/mirror/python:3.12.4-slim-bookworm", "3.12", "3.12.4", "Debian 12 (bookworm)", Flavour.Slim)]
    [InlineData("registry.example.org/mirror/python:3.13-alpine3.23", "3.13", null, "Alpine 3.23", Flavour.Alpine)]
    [InlineData("registry.example.org:5000/mirror/python:3.12.4-r2", "3.12", "3.12.4", "Debian 12 (bookworm)", Flavour.Slim)]
    [InlineData("registry.example.org/base/service:3.13-r12", "3.13", null, "Debian 13 (trixie)", Flavour.Slim)]
    [InlineData("eu.example.org/data/science:2", "3.9", null, "Ubuntu 24.04 (noble)", null)]
    [InlineData("registry.example.org/base/runtime", "3.13", null, "Debian 13 (trixie)", Flavour.Slim)]
    [InlineData("registry.example.org/base/service:latest", null, null, null, null)]
    [InlineData("registry.example.org/loop/a:1", null, null, null, null)]
    public void What_stands_behind_an_image_of_the_projects_own_is_what_its_stages_run_on(string image, string? series, string? exact, string? distribution, Flavour? flavour)
    {
        StageRuntime runtime = ModelOf($"FROM {image}\n").Stages[0].Runtime;

        Assert.Equal((series, exact, distribution, flavour), (runtime.PythonSeries, runtime.PythonVersion?.ToString(), runtime.Distribution?.DisplayName, runtime.Flavour));
    }

    [Fact]
    public void It_may_have_more_than_what_it_is_built_on_and_has_not_less()
    {
        StageRuntime runtime = ModelOf("FROM registry.example.org/mirror/python:3.12-slim\n").Stages[0].Runtime;

        Assert.True(runtime.IsExtended);
        Assert.True(runtime.Has("bash"));
        Assert.Null(runtime.Has("curl"));
        Assert.False(ModelOf("FROM python:3.12-slim\n").Stages[0].Runtime.Has("curl"));
    }

    [Theory]
    [InlineData("registry.example.org/base/service:3.13-r12", "app")]
    [InlineData("registry.example.org/mirror/python:3.12", null)]
    public void Its_user_is_the_one_that_is_said_and_none_is_assumed(string image, string? user) =>
        Assert.Equal(user, ModelOf($"FROM {image}\n").Stages[0].User.Name);

    [Fact]
    public void Without_a_shell_in_the_table_there_is_none_and_else_that_of_the_foundation()
    {
        Assert.False(ModelOf("FROM registry.example.org/base/runtime\n").Stages[0].Runtime.HasShell);
        Assert.True(ModelOf("FROM registry.example.org/mirror/python:3.12\n").Stages[0].Runtime.HasShell);
    }

    [Theory]
    [InlineData("FROM registry.example.org/mirror/python:3.9-slim\n", "python-eol", "Move to 3.11-slim")]
    [InlineData("FROM eu.example.org/data/science:2\n", "python-eol", null)]
    [InlineData("ARG VERSION=3.9\nFROM registry.example.org/mirror/python:${VERSION}-slim-bookworm\n", "python-eol", "Move to 3.11-slim-bookworm")]
    [InlineData("FROM registry.example.org/mirror/python:3.12-slim-buster\n", "distro-eol", "Move to 3.12-slim-trixie")]
    [InlineData("FROM registry.example.org/mirror/python:3.12-slim\nRUN apt-get update && apt-get install -y python3-pip\n", "apt-python-shadow", null)]
    public void Rules_judge_what_stands_behind_an_image(string text, string rule, string? fix)
    {
        Finding finding = Linter.Lint(ModelOf(text), new LintOptions(new DateOnly(2026, 11, 23))).Findings.First(finding => finding.Rule.Name == rule);

        Assert.Equal(fix, finding.Fixes.FirstOrDefault()?.Title);
    }

    [Fact]
    public void Docker_s_own_images_are_not_looked_up_in_the_table()
    {
        ImageLookup images = new(new Lazy<ImageTable>(() => throw new InvalidOperationException("The table was read.")));
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM python:3.9\nRUN pip install a\n")), target: null, images);

        Assert.Equal("3.9", model.Stages[0].Runtime.PythonSeries);
        Assert.Empty(Linter.Lint(model, new LintOptions(new DateOnly(2026, 11, 23))).Failures);
    }

    private static SemanticModel ModelOf(string text)
    {
        ConfigurationFile file = ConfigurationFile.Read(ConfigurationFile.Name, new SourceText(Table));
        Assert.Empty(file.Problems);
        return SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)), target: null, new ImageLookup(new Lazy<ImageTable>(file.Settings.Images)));
    }
}
