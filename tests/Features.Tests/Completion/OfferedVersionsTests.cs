using Basewise.Analysis.Context;
using Basewise.Features.Completion;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Features.Tests.Completion;

public sealed class OfferedVersionsTests
{
    private readonly MemoryPackageIndex index = new MemoryPackageIndex().With(
        "thing",
        File("thing-1.0-py3-none-any.whl"),
        File("thing-1.0.tar.gz"),
        File("thing-1.1.tar.gz"),
        File("thing-2.0-py3-none-any.whl", yanked: "broken"),
        File("thing-2.1-py3-none-any.whl", yanked: ""),
        File("thing-3.0rc1-py3-none-any.whl"),
        new IndexFile("thing-1.10-py3-none-any.whl", new Uri("https://pypi.example/f")) { RequiresPython = ">=3.9", Uploaded = new DateTimeOffset(2026, 11, 20, 1, 2, 3, TimeSpan.Zero) });

    [Fact]
    public void Versions_are_those_of_the_index_the_newest_first_and_what_is_not_wanted_last() => Assert.Equal(
        [
            "1.10 (newest, of 2026-11-20 · Python >=3.9)", "1.1 (source only)", "1.0 ()", "3.0rc1 (pre-release)", "2.1 (taken back by its maker)", "2.0 (taken back: broken)",
        ],
        Complete("Thing==[||]").Items.Select(item => $"{item.Label} ({item.Detail})"));

    [Fact]
    public void They_say_who_says_so_and_when() => Assert.Equal("Versions that pypi.example has, as of 2026-11-22.", Complete("thing==[||]").Items[0].Documentation);

    [Theory]
    [InlineData("thing==1.1[||]", "1.10 1.1")]
    [InlineData("thing>[||]", ">= 1.10 1.1 1.0 3.0rc1 2.1 2.0")]
    [InlineData("thing==9[||]", "")]
    public void Only_those_that_fit_are_offered(string marked, string expected) => Assert.Equal(expected, string.Join(' ', Complete(marked).Items.Select(item => item.Label)));

    [Fact]
    public void While_it_is_being_asked_the_bundled_ones_are_offered_and_the_editor_asks_again()
    {
        CompletionList list = Complete("flask==[||]");

        Assert.StartsWith("newest known on 2026-08-22", list.Items[0].Detail, StringComparison.Ordinal);
        Assert.True(list.IsIncomplete);
        Assert.False(CompletionFeature.At(DependencySnapshots.Requirements("flask=="), 7, default).IsIncomplete);
    }

    [Theory]
    [InlineData("thing==[||]", null)]
    [InlineData("-i https://a.example/simple\nthing==[||]", "https://a.example/simple")]
    [InlineData("--extra-index-url https://b.example/x\n--extra-index-url=https://c.example/y\nthing==[||]", " https://b.example/x https://c.example/y")]
    public void What_the_file_says_of_indexes_goes_along(string marked, string? expected)
    {
        Complete(marked);

        (string project, PackageSources? sources) = Assert.Single(index.Asked);
        Assert.Equal("thing", project);
        Assert.Equal(expected, sources is null ? null : string.Join(' ', sources.Extra.Prepend(sources.Index ?? "")).TrimEnd());
    }

    [Fact]
    public void Where_the_file_wants_no_index_none_is_asked()
    {
        Complete("--no-index\nthing==[||]");

        Assert.Empty(index.Asked);
    }

    [Fact]
    public void Where_it_does_not_answer_the_bundled_ones_say_why_they_are_not_fresher()
    {
        MemoryPackageIndex denied = new() { Obstacle = new Obstacle(ObstacleKind.Denied, "pypi.example denies access") };

        CompletionList list = CompletionFeature.At(DependencySnapshots.Requirements("flask=="), 7, new CompletionOccasion { Packages = denied });

        Assert.EndsWith("Not fresher: pypi.example denies access.", list.Items[0].Documentation, StringComparison.Ordinal);
        Assert.False(list.IsIncomplete);
    }

    [Fact]
    public void A_version_tells_what_the_projects_images_make_of_it()
    {
        MarkedText text = MarkedText.Parse("fast==[||]\n");
        MemoryTree tree = new MemoryTree("requirements.txt")
            .Add("requirements.txt", text.Text).Add("Dockerfile", "FROM python:3.12-alpine3.22\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");
        index.With(
            "fast",
            new IndexFile("fast-3.0-py3-none-any.whl", new Uri("https://pypi.example/3")) { RequiresPython = ">=3.13" },
            File("fast-2.0-cp312-cp312-manylinux_2_28_x86_64.whl"),
            File("fast-1.2-cp312-cp312-musllinux_1_2_x86_64.whl"),
            File("fast-1.1-cp311-cp311-musllinux_1_2_x86_64.whl"),
            File("fast-1.0.tar.gz"));

        CompletionList list = CompletionFeature.At(
            DependencySnapshots.Requirements(text.Text).With(new DockerfilePlace(tree, "requirements.txt")), text.Cursor, new CompletionOccasion { Packages = index });

        Assert.Equal(
            [
                "3.0: newest · Python >=3.13 · not for Python 3.12",
                "2.0: no wheel for musl (Alpine 3.22)",
                "1.2: has a wheel (Alpine 3.22)",
                "1.1: no wheel for Python 3.12",
                "1.0: source only · no wheel",
            ],
            list.Items.Select(item => $"{item.Label}: {item.Detail}"));
    }

    [Theory]
    [InlineData("[[tool.poetry.source]]\nname = \"own\"\nurl = \"https://own.example/simple\"\npriority = \"explicit\"\n[tool.poetry.dependencies]\nthing = { version = \"^[||]\", source = \"own\" }\n", "https://own.example/simple")]
    [InlineData("[project]\ndependencies = [\"thing==[||]\"]\n", "")]
    public void In_a_project_file_the_index_is_asked_that_it_names(string marked, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);

        CompletionList list = CompletionFeature.At(DependencySnapshots.Pyproject(text.Text), text.Cursor, new CompletionOccasion { Packages = index });

        Assert.Equal("1.10", list.Items[0].Label);
        Assert.Equal(expected, Assert.Single(index.Asked).Sources?.Index ?? "");
    }

    private CompletionList Complete(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        return CompletionFeature.At(DependencySnapshots.Requirements(text.Text), text.Cursor, new CompletionOccasion { Packages = index });
    }

    private static IndexFile File(string name, string? yanked = null) => new(name, new Uri($"https://pypi.example/{name}")) { Yanked = yanked };
}
