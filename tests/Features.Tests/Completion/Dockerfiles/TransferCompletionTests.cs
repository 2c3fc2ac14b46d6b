using Basewise.Analysis.Context;
using Basewise.Features.Completion;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class TransferCompletionTests
{
    private static readonly string[] Files =
        ["shop/Dockerfile", "shop/requirements.txt", "shop/pyproject.toml", "shop/src/app.py", "shop/src/web/main.py", "shop/.venv/x", "shop/.git/config", "shop/a b.txt", "other/x"];

    [Theory]
    [InlineData("COPY [||]", ".venv/ Dockerfile pyproject.toml requirements.txt src/")]
    [InlineData("COPY re[||] ./", ".venv/ Dockerfile pyproject.toml requirements.txt src/")]
    [InlineData("ADD [||] ./", ".venv/ Dockerfile pyproject.toml requirements.txt src/")]
    [InlineData("COPY src/[||] ./", "app.py web/")]
    [InlineData("COPY ./src/web/[||] ./", "main.py")]
    [InlineData("COPY /src/[||] ./", "app.py web/")]
    [InlineData("COPY ../../[||] ./", ".venv/ Dockerfile pyproject.toml requirements.txt src/")]
    [InlineData("COPY pyproject.toml [||] ./", "./ .venv/ Dockerfile pyproject.toml requirements.txt src/")]
    [InlineData("COPY [\"src/[||]\", \"./\"]", "app.py web/")]
    [InlineData("RUN --mount=type=bind,source=[||],target=x a", ".venv/ Dockerfile pyproject.toml requirements.txt src/")]
    [InlineData("RUN pip install -r [||]", ".venv/ pyproject.toml requirements.txt src/")]
    [InlineData("RUN pip install --requirement=re[||]", ".venv/ pyproject.toml requirements.txt src/")]
    public void Files_of_the_build_context_are_offered(string marked, string expected) =>
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), Labels(new MemoryTree(Files), marked).Order(StringComparer.Ordinal));

    [Fact]
    public void What_dockerignore_leaves_out_is_not_offered() =>
        Assert.DoesNotContain(".venv/", Labels(new MemoryTree(Files).Add("shop/.dockerignore", ".venv\n"), "COPY requirements.txt .\nCOPY [||]"));

    [Theory]
    [InlineData("COPY --from=build [||]")]
    [InlineData("COPY $A/[||] ./")]
    [InlineData("COPY missing/[||] ./")]
    [InlineData("ADD https:[||]")]
    [InlineData("RUN --mount=type=bind,from=build,source=[||] a")]
    public void Nothing_is_offered_of_what_is_not_the_context(string marked) => Assert.Empty(Labels(new MemoryTree(Files), marked));

    [Fact]
    public void The_folder_of_WORKDIR_is_offered_for_the_destination() =>
        Assert.Equal(["./", "/srv/app/"], Labels(new MemoryTree(Files), "WORKDIR /srv/app\nCOPY requirements.txt [||]").Take(2));

    [Fact]
    public void A_choice_replaces_the_last_part_of_the_path()
    {
        MarkedText text = MarkedText.Parse("FROM scratch\nCOPY src/a[||]x ./");
        CompletionItem item = At(new MemoryTree(Files), text).Items.First(item => item.Label == "app.py");

        Assert.Equal("FROM scratch\nCOPY src/app.py ./", text.Source.With(item.Edit).Content);
    }

    private static string[] Labels(MemoryTree tree, string marked) =>
        [.. At(tree, MarkedText.Parse("FROM scratch\n" + marked)).Items.Select(item => item.Label)];

    private static CompletionList At(MemoryTree tree, MarkedText text) => CompletionFeature.At(
        new Snapshot(DocumentLanguage.Dockerfile, new SourceText(text.Text), new DockerfilePlace(tree, "shop/Dockerfile")), text.Cursor,
        new CompletionOccasion(null, Completions.Today));
}
