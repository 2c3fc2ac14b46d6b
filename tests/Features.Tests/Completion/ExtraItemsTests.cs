using Basewise.Analysis.Context;
using Basewise.Features.Completion;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Features.Tests.Completion;

public sealed class ExtraItemsTests
{
    private readonly MemoryPackageIndex index = new MemoryPackageIndex()
        .With("uvicorn", File("uvicorn-0.30.0-py3-none-any.whl"), File("uvicorn-0.20.0-py3-none-any.whl"), File("uvicorn-0.31.0rc1-py3-none-any.whl"))
        .WithMetadata("uvicorn-0.30.0-py3-none-any.whl", new CoreMetadata(
            "uvicorn", "0.30.0", ">=3.8",
            ["click>=7.0", "httptools>=0.5.0; extra == 'standard'", "uvloop>=0.14 ; (sys_platform != 'win32') and extra == 'standard'", "watchfiles; extra == 'reload'"])
        { ProvidesExtra = ["standard", "reload"] })
        .WithMetadata("uvicorn-0.20.0-py3-none-any.whl", new CoreMetadata("uvicorn", "0.20.0", null, []) { ProvidesExtra = ["standard"] });

    [Theory]
    [InlineData("uvicorn[[||]", "standard reload")]
    [InlineData("uvicorn[[||]]", "standard reload")]
    [InlineData("uvicorn[st[||]", "standard reload")]
    [InlineData("uvicorn[standard,[||]]", "reload")]
    [InlineData("uvicorn[standard,[||]", "reload")]
    [InlineData("uvicorn[[||]]>=0.30", "standard reload")]
    [InlineData("uvicorn[[||]]==0.20.0", "standard")]
    [InlineData("uvicorn[[||]]<0.30 ; python_version > '3.8'", "standard")]
    [InlineData("flask[[||]]", "")]
    [InlineData("uvicorn[standard][||]", "== ~= >= <= != < > ===")]
    public void Those_of_the_release_that_is_asked_for_are_offered(string marked, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.Equal(expected, Labels(DependencySnapshots.Requirements(text.Text), text.Cursor));
    }

    [Fact]
    public void Each_tells_what_it_brings_and_who_says_so()
    {
        MarkedText text = MarkedText.Parse("uvicorn[[||]]");

        CompletionItem first = CompletionFeature.At(DependencySnapshots.Requirements(text.Text), text.Cursor, Occasion()).Items[0];

        Assert.Equal("httptools, uvloop", first.Detail);
        Assert.Equal("An extra of uvicorn 0.30.0, as pypi.example has it.", first.Documentation);
    }

    [Theory]
    [InlineData("[project]\ndependencies = [\"uvicorn[[||]]>=0.30\"]\n", "[project]\ndependencies = [\"uvicorn[standard]>=0.30\"]\n")]
    [InlineData("[tool.poetry.dependencies]\nuvicorn = { version = \"^0.30\", extras = [\"[||]\"] }\n", "[tool.poetry.dependencies]\nuvicorn = { version = \"^0.30\", extras = [\"standard\"] }\n")]
    [InlineData("[tool.poetry.dependencies]\nuvicorn = { version = \"^0.30\", extras = [\"standard\", \"re[||]\"] }\n", "[tool.poetry.dependencies]\nuvicorn = { version = \"^0.30\", extras = [\"standard\", \"reload\"] }\n")]
    [InlineData("[tool.poetry.dependencies]\nuvicorn = { version = \"^0.30\", extras = [\"standard\"[||]] }\n", "")]
    public void In_a_project_file_too(string marked, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);
        CompletionList list = CompletionFeature.At(DependencySnapshots.Pyproject(text.Text), text.Cursor, Occasion());

        Assert.Equal(expected, list.Items.IsEmpty ? "" : text.Source.With(list.Items[0].Edit).Content);
    }

    [Fact]
    public void In_a_Pipfile_too()
    {
        MarkedText text = MarkedText.Parse("[packages]\nuvicorn = {version = \"*\", extras = [\"[||]\"]}\n");

        Assert.Equal("standard reload", Labels(DependencySnapshots.Pipfile(text.Text), text.Cursor));
    }

    [Theory]
    [InlineData("RUN pip install \"uvicorn[[||]\"", "RUN pip install \"uvicorn[standard\"")]
    [InlineData("RUN pip install \"uvicorn[[||]", "RUN pip install \"uvicorn[standard")]
    [InlineData("RUN pip install uvicorn[[||]]", "RUN pip install uvicorn[standard]")]
    [InlineData("RUN uv pip install 'uvicorn[[||]]==0.30.0' flask", "RUN uv pip install 'uvicorn[standard]==0.30.0' flask")]
    [InlineData("RUN poetry add \"uvicorn[[||]]\"", "RUN poetry add \"uvicorn[standard]\"")]
    [InlineData("RUN <<EOF\npip install \"uvicorn[[||]]\"\nEOF\n", "RUN <<EOF\npip install \"uvicorn[standard]\"\nEOF\n")]
    [InlineData("RUN [[||]", "")]
    [InlineData("CMD [[||]", "")]
    [InlineData("RUN test [[||]", "")]
    public void In_a_Dockerfile_too_and_the_bracket_alone_opens_no_other_list(string marked, string expected)
    {
        MarkedText text = MarkedText.Parse("FROM python:3.12\n" + marked);
        CompletionList list = CompletionFeature.At(DockerfileTexts.Snapshot(text.Text), text.Cursor, Occasion() with { Trigger = '[' });

        Assert.Equal(expected, list.Items.IsEmpty ? "" : text.Source.With(list.Items[0].Edit).Content["FROM python:3.12\n".Length..]);
    }

    [Theory]
    [InlineData("poetry.lock", "[[package]]\nname = \"celery\"\nversion = \"5.4.0\"\n\n[package.extras]\nredis = [\"redis (>=4.5)\"]\nsqs = [\"boto3\"]\n", "redis sqs")]
    [InlineData("uv.lock", "[[package]]\nname = \"celery\"\nversion = \"5.4.0\"\nsource = { registry = \"https://pypi.org/simple\" }\n\n[package.optional-dependencies]\nredis = [{ name = \"redis\" }]\n", "redis")]
    [InlineData("pdm.lock", "[[package]]\nname = \"celery\"\nversion = \"5.4.0\"\nextras = [\"redis\"]\n", "redis")]
    [InlineData("Pipfile.lock", "{\"default\": {\"celery\": {\"extras\": [\"redis\"], \"version\": \"==5.4.0\"}}}", "redis")]
    public void A_lock_beside_the_file_knows_some_without_anybody_being_asked(string name, string text, string expected)
    {
        MemoryTree tree = new MemoryTree("requirements.txt").Add(name, text);
        Snapshot snapshot = DependencySnapshots.Requirements("celery[]").With(new DockerfilePlace(tree, "requirements.txt"));

        CompletionList list = CompletionFeature.At(snapshot, "celery[".Length, default);

        Assert.Equal(expected, string.Join(' ', list.Items.Select(item => item.Label)));
        Assert.Equal($"An extra of celery 5.4.0, by `{name}`.", list.Items[0].Documentation);

        Snapshot dockerfile = DockerfileTexts.Snapshot("FROM python:3.12\nRUN pip install celery[]").With(new DockerfilePlace(tree, "Dockerfile"));
        Assert.Equal(list.Items.Select(item => item.Label), CompletionFeature.At(dockerfile, dockerfile.Source.Length - 1, default).Items.Select(item => item.Label));
    }

    private CompletionOccasion Occasion() => new() { Packages = index };

    private string Labels(Snapshot snapshot, int offset) => string.Join(' ', CompletionFeature.At(snapshot, offset, Occasion()).Items.Select(item => item.Label));

    private static IndexFile File(string name) => new(name, new Uri($"https://pypi.example/{name}")) { HasMetadata = true };
}
