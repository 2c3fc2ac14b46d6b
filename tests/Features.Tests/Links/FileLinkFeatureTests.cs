using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Features.Links;
using Basewise.Testing;

namespace Basewise.Features.Tests.Links;

public sealed class FileLinkFeatureTests
{
    private static readonly string[] Files = ["pyproject.toml", "app.py", "requirements.txt", "requirements/dev.txt", "src/main.py", "src/r.txt", "link@"];

    [Theory]
    [InlineData("COPY [|app.py|] .", "app.py")]
    [InlineData("COPY [|./src/main.py|] .", "src/main.py")]
    [InlineData("COPY [|../app.py|] .", "app.py")]
    [InlineData("ARG NAME=app\nADD [|$NAME.py|] .", "app.py")]
    [InlineData("COPY [[|\"app.py\"|], \".\"]", "app.py")]
    [InlineData("COPY requirements.txt .\nRUN pip install -r requirements.txt", "requirements.txt", "requirements.txt")]
    [InlineData("WORKDIR /app\nCOPY src .\nRUN pip install -r [|r.txt|]", "src/r.txt")]
    [InlineData("COPY . /app\nRUN uv pip install -r [|/app/requirements/dev.txt|]", "requirements/dev.txt")]
    [InlineData("COPY src .\nRUN --mount=type=bind,source=[|requirements.txt|],target=/x.txt pip install -r [|/x.txt|]", "requirements.txt", "requirements.txt")]
    [InlineData("COPY src .\nRUN --mount=type=bind,target=/src pip install -r [|/src/requirements/dev.txt|]", "requirements/dev.txt")]
    [InlineData("COPY [|requirements/dev.txt|] deps.txt\nRUN pip install --requirement=[|deps.txt|]", "requirements/dev.txt", "requirements/dev.txt")]
    public void The_names_of_files_lead_to_them(string marked, params string[] paths)
    {
        MarkedText text = MarkedText.Parse($"FROM python\n{marked}\n");

        ImmutableArray<FileLink> links = Of(text.Text);

        Assert.Equal(paths, links.Select(link => link.Path));
        if (text.Spans.Count > 0) Assert.Equal(text.Spans, links.Select(link => link.Span));
    }

    [Theory]
    [InlineData("COPY src .")]
    [InlineData("COPY *.py none.py link .")]
    [InlineData("COPY . .\nRUN cd src && pip install -r r.txt")]
    [InlineData("COPY src .\nRUN pip install -r none.txt")]
    [InlineData("COPY src .\nRUN --mount=type=bind,from=0,target=/src pip install -r /src/requirements.txt")]
    [InlineData("COPY --from=python app.py .\nCOPY src .")]
    public void Folders_wildcards_and_what_is_not_there_lead_nowhere(string instructions) => Assert.Empty(Of($"FROM python\n{instructions}\n"));

    [Fact]
    public void Without_files_beside_it_a_Dockerfile_leads_to_none() => Assert.Empty(FileLinkFeature.Of(DockerfileTexts.Snapshot("FROM python\nCOPY app.py .\n")));

    [Fact]
    public void A_path_is_that_of_the_tree()
    {
        Snapshot snapshot = DockerfileTexts.Snapshot("FROM python\nCOPY app.py .\n").With(new DockerfilePlace(new MemoryTree("shop/Dockerfile", "shop/app.py"), "shop/Dockerfile"));

        Assert.Equal("shop/app.py", FileLinkFeature.FindAt(snapshot, 18)?.Path);
        Assert.Null(FileLinkFeature.FindAt(snapshot, 3));
    }

    private static ImmutableArray<FileLink> Of(string text) =>
        FileLinkFeature.Of(DockerfileTexts.Snapshot(text).With(new DockerfilePlace(new MemoryTree(Files.Append("Dockerfile")), "Dockerfile")));
}
