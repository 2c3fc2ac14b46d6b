using Basewise.Features.Completion;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Features.Tests.Completion.Dockerfiles;

/// <summary>Versions behind what a command installs, and what the stage makes of them.</summary>
public sealed class PackageItemsTests
{
    private readonly MemoryPackageIndex index = new MemoryPackageIndex().With(
        "fast",
        new IndexFile("fast-3.0-py3-none-any.whl", new Uri("https://pypi.example/3")) { RequiresPython = ">=3.13" },
        File("fast-2.0-cp312-cp312-manylinux_2_28_x86_64.whl"),
        File("fast-1.2-cp312-cp312-musllinux_1_2_x86_64.whl"),
        File("fast-4.0b1-py3-none-any.whl"),
        new IndexFile("fast-2.1-py3-none-any.whl", new Uri("https://pypi.example/21")) { Yanked = "broken" });

    [Theory]
    [InlineData("RUN pip install fast==[||]")]
    [InlineData("RUN pip install \"fast==[||]\"")]
    [InlineData("RUN pip install \"fast>=[||]")]
    [InlineData("RUN uv pip install --system fast==[||]")]
    [InlineData("RUN pipx install fast==[||]")]
    [InlineData("RUN poetry add fast@[||]")]
    [InlineData("RUN poetry add fast@^[||]")]
    [InlineData("RUN poetry add 'fast==[||]'")]
    [InlineData("RUN <<EOF\npip install fast==[||]\nEOF\n")]
    public void Versions_are_told_with_what_they_mean_for_this_image(string command)
    {
        string[] musl = command.Contains("pipx", StringComparison.Ordinal) || command.Contains("poetry", StringComparison.Ordinal)
            ? Complete("FROM python:3.12-alpine3.22\nENV VIRTUAL_ENV=/usr/local\n" + command)
            : Complete("FROM python:3.12-alpine3.22\n" + command);

        Assert.Equal("3.0 2.0 1.2 4.0b1 2.1", string.Join(' ', musl.Select(line => line.Split(':')[0])));
        Assert.Contains("4.0b1: pre-release", musl[3], StringComparison.Ordinal);
        Assert.StartsWith("2.1: taken back: broken", musl[4], StringComparison.Ordinal);
        if (command.Contains("poetry", StringComparison.Ordinal)) return;

        Assert.EndsWith("not for Python 3.12", musl[0], StringComparison.Ordinal);
        Assert.EndsWith("no wheel for musl", musl[1], StringComparison.Ordinal);
        Assert.EndsWith("has a wheel", musl[2], StringComparison.Ordinal);
    }

    [Fact]
    public void On_another_image_they_mean_something_else()
    {
        string[] glibc = Complete("FROM python:3.13-slim\nRUN pip install fast==[||]");

        Assert.EndsWith("has a wheel", glibc[0], StringComparison.Ordinal);
        Assert.EndsWith("no wheel for Python 3.13", glibc[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_is_asked_the_bundled_ones_tell_it_too()
    {
        string[] bundled = Complete("FROM python:3.12-alpine3.22\nRUN pip install scikit-learn==1.3.[||]");

        Assert.Contains("1.3.2: ⚠ 1 vulnerability · Python >=3.8 · no wheel for musl", bundled);
    }

    [Fact]
    public void A_vulnerable_one_is_marked() => Assert.Contains("⚠", Complete("FROM python:3.12\nRUN pip install flask==2.2.[||]")[^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN pip install fast==[||]", "fast")]
    [InlineData("RUN pip install -i https://own.example/simple fast==[||]", "fast https://own.example/simple")]
    [InlineData("RUN pip install --extra-index-url https://own.example/simple fast==[||]", "fast + https://own.example/simple")]
    [InlineData("ENV PIP_INDEX_URL=https://own.example/simple\nRUN pip install fast==[||]", "fast https://own.example/simple")]
    [InlineData("ENV UV_INDEX_URL=https://own.example/simple\nRUN pip install fast==[||]", "fast")]
    [InlineData("RUN uv pip install --index own=https://own.example/simple fast==[||]", "fast + https://own.example/simple")]
    [InlineData("ARG URL\nRUN pip install -i $URL fast==[||]", "")]
    [InlineData("RUN pip install --no-index -f /wheels fast==[||]", "")]
    [InlineData("COPY pip.conf /etc/pip.conf\nRUN pip install fast==[||]", "")]
    [InlineData("RUN --mount=type=secret,id=pip.conf pip install fast==[||]", "")]
    public void The_indexes_that_the_command_is_told_of_are_asked_and_none_where_those_are_not_known(string commands, string expected)
    {
        Complete("FROM python:3.12\n" + commands);

        Assert.Equal(expected, string.Join(' ', index.Asked.Distinct().Select(question => $"{question.Project} {question.Sources?.Index}{(question.Sources?.Extra is [var extra] ? $"+ {extra}" : "")}".TrimEnd())));
    }

    private string[] Complete(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        CompletionList list = CompletionFeature.At(DockerfileTexts.Snapshot(text.Text), text.Cursor, new CompletionOccasion(null, Completions.Today) { Packages = index });
        return [.. list.Items.Where(item => item.Kind is CompletionKind.Version).Select(item => $"{item.Label}: {item.Detail}")];
    }

    private static IndexFile File(string name) => new(name, new Uri($"https://pypi.example/{name}"));
}
