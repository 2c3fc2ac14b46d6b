using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Context;

public sealed class FileOriginsTests
{
    [Theory]
    [InlineData("COPY requirements.txt .", FileOriginKind.Brought, "requirements.txt")]
    [InlineData("COPY src/r.txt requirements.txt", FileOriginKind.Brought, "src/r.txt")]
    [InlineData("COPY . .", FileOriginKind.Brought, "requirements.txt")]
    [InlineData("COPY require*.txt .", FileOriginKind.Brought, "requirements.txt")]
    [InlineData("COPY src .", FileOriginKind.Missing, null)]
    [InlineData("COPY pyproject.toml .", FileOriginKind.Missing, null)]
    [InlineData("COPY requirements.txt /elsewhere/", FileOriginKind.Missing, null)]
    [InlineData("COPY requirements.txt none.txt ./", FileOriginKind.Brought, "requirements.txt")]
    [InlineData("COPY src .\nRUN mkdir x && pip install -U pip && python -m venv /venv", FileOriginKind.Missing, null)]
    [InlineData("COPY src .\nRUN ./make", FileOriginKind.Unknown, null)]
    [InlineData("COPY src .\nRUN pip download flask", FileOriginKind.Unknown, null)]
    [InlineData("COPY src .\nRUN echo 1 > x", FileOriginKind.Unknown, null)]
    [InlineData("COPY src .\nRUN echo 1 > /dev/null", FileOriginKind.Missing, null)]
    [InlineData("COPY src .\nADD src.tar .", FileOriginKind.Unknown, null)]
    [InlineData("ADD . /app", FileOriginKind.Brought, "requirements.txt")]
    [InlineData("ADD requirements.txt ./", FileOriginKind.Brought, "requirements.txt")]
    [InlineData("ADD require*.txt .", FileOriginKind.Brought, "requirements.txt")]
    [InlineData("ADD src .", FileOriginKind.Missing, null)]
    [InlineData("ADD pyproject.toml .", FileOriginKind.Missing, null)]
    [InlineData("ADD rootfs .", FileOriginKind.Unknown, null)]
    [InlineData("ADD https://example.org/app.git .", FileOriginKind.Unknown, null)]
    [InlineData("COPY src .\nCOPY link .", FileOriginKind.Unknown, null)]
    [InlineData("COPY src .\nCOPY --from=busybox /x .", FileOriginKind.Unknown, null)]
    [InlineData("COPY src .\nCOPY --from=busybox /x requirements.txt", FileOriginKind.Brought, null)]
    public void A_file_of_the_image_comes_from_somewhere(string instructions, object kind, string? contextPath)
    {
        FileOrigin origin = Find(new MemoryTree("Dockerfile", "pyproject.toml", "requirements.txt", "src/r.txt", "link@", "rootfs"), instructions);

        Assert.Equal(((FileOriginKind)kind, contextPath), (origin.Kind, origin.ContextPath));
    }

    [Fact]
    public void What_a_folder_would_bring_may_be_ignored()
    {
        MemoryTree tree = new MemoryTree("Dockerfile", "pyproject.toml", "requirements.txt").Add(".dockerignore", "*.txt\n");

        FileOrigin origin = Find(tree, "COPY . .");

        Assert.Equal((FileOriginKind.Ignored, "*.txt"), (origin.Kind, origin.Ignoring?.Text));
        Assert.Equal(FileOriginKind.Brought, Find(tree, "COPY --from=busybox /x requirements.txt\nCOPY . .").Kind);
    }

    [Fact]
    public void Without_the_files_of_the_context_a_folder_may_bring_anything()
    {
        Assert.Equal(FileOriginKind.Unknown, Find(null, "COPY app /app").Kind);
        Assert.Equal(FileOriginKind.Unknown, Find(null, "COPY my.app /app").Kind);
        Assert.Equal(FileOriginKind.Missing, Find(null, "COPY app.py /app/").Kind);
        Assert.Equal(FileOriginKind.Brought, Find(null, "COPY requirements.txt /app/").Kind);
    }

    private static FileOrigin Find(MemoryTree? tree, string instructions)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText($"FROM python\nWORKDIR /app\n{instructions}\nRUN true\n")));
        BuildContext? build = tree is null ? null : BuildContext.Find(new DockerfilePlace(tree, "Dockerfile"), model);
        Stage stage = model.Stages[0];

        return new FileOrigins(build, '\\').Find(stage, stage.Steps.Length - 1, "/app/requirements.txt");
    }
}
