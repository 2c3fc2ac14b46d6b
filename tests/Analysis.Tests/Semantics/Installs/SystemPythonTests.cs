using Basewise.Analysis.Semantics.Installs;

namespace Basewise.Analysis.Tests.Semantics.Installs;

public sealed class SystemPythonTests
{
    private const string Ubuntu = "FROM ubuntu:22.04\nRUN apt-get update && apt-get install -y python3 python3-pip python3-venv git\n";

    [Theory]
    [InlineData(Ubuntu + "RUN pip3 install x\n", "3.10")]
    [InlineData(Ubuntu + "RUN python3 -m pip install x\n", "3.10")]
    [InlineData("FROM debian:bullseye-slim\nRUN apt-get update && apt-get install -y python3-pip && pip install x\n", "3.9")]
    [InlineData("FROM alpine:3.20\nRUN apk add --no-cache python3 py3-pip\nRUN pip install --break-system-packages x\n", "3.12")]
    [InlineData(Ubuntu + "RUN python3 -m venv /v && /v/bin/pip install x\n", "3.10")]
    [InlineData(Ubuntu + "RUN python3 -m venv /v\nENV PATH=/v/bin:$PATH\nRUN pip install x\n", "3.10")]
    [InlineData("FROM ubuntu:20.04 AS a\nRUN apt-get update && apt-get install -y python3-pip\nFROM a\nRUN pip3 install x\n", "3.8")]
    [InlineData("FROM ubuntu:22.04\nRUN apt-get update && apt-get install -y python3.10-venv python3-pip\nRUN pip3 install x\n", "3.10")]
    [InlineData("FROM ubuntu:22.04\nCOPY --from=ghcr.io/astral-sh/uv /uv /bin/\nRUN apt-get update && apt-get install -y python3-pip && pip3 install x\n", "3.10")]
    public void What_the_distribution_calls_python3_gets_the_packages(string text, string series) => Assert.Equal(series, SeriesOf(text));

    [Theory]
    [InlineData("FROM ubuntu:22.04\nRUN pip3 install x\n")] // whose pip?
    [InlineData(Ubuntu + "RUN pip3.11 install x\n")]
    [InlineData(Ubuntu + "RUN python3.11 -m pip install x\n")]
    [InlineData(Ubuntu + "RUN /opt/python/bin/pip install x\n")]
    [InlineData(Ubuntu + "RUN apt-get install -y python3.11 && pip3 install x\n")]
    [InlineData(Ubuntu + "RUN update-alternatives --install /usr/bin/python3 python3 /usr/bin/python3.11 1\nRUN pip3 install x\n")]
    [InlineData(Ubuntu + "RUN ln -sf /opt/python/bin/python /usr/local/bin/python3 && pip3 install x\n")]
    [InlineData(Ubuntu + "RUN curl -sSL https://example.org/python.sh | bash\nRUN pip3 install x\n")]
    [InlineData(Ubuntu + "RUN ./configure && make install\nRUN pip3 install x\n")]
    [InlineData(Ubuntu + "RUN pyenv install 3.12\nRUN pip3 install x\n")]
    [InlineData(Ubuntu + "COPY --from=python:3.12 /usr/local /usr/local\nRUN pip3 install x\n")]
    [InlineData(Ubuntu + "RUN uv python install 3.12\nRUN pip3 install x\n")]
    [InlineData(Ubuntu + "ARG PKG\nRUN apt-get install -y $PKG\nRUN pip3 install x\n")]
    [InlineData(Ubuntu + "RUN apt-get purge -y python3-pip\nRUN pip3 install x\n")]
    [InlineData("FROM debian:buster\nRUN apt-get update && apt-get install -y python-pip python3\nRUN pip install x\n")]
    [InlineData("FROM alpine:3.20\nRUN apk add --repository=https://dl-cdn.alpinelinux.org/alpine/edge/main python3 py3-pip\nRUN pip install x\n")]
    [InlineData("FROM alpine\nRUN apk add python3 py3-pip && pip install x\n")] // a release that the tag does not name and the facts may not know
    [InlineData("FROM fedora:41\nRUN dnf install -y python3-pip && pip install x\n")]
    [InlineData("FROM ubuntu:22.04\nRUN if [ -n \"$A\" ]; then apt-get install -y python3-pip; fi\nRUN pip3 install x\n")]
    public void Where_another_may_have_come_in_between_nothing_is_known(string text) => Assert.Null(SeriesOf(text));

    [Fact]
    public void An_image_of_Python_keeps_its_own() => Assert.Equal("3.12", SeriesOf("FROM python:3.12-bookworm\nRUN apt-get update && apt-get install -y python3-dev && pip install x\n"));

    [Fact]
    public void Each_of_many_commands_is_followed()
    {
        string text = Ubuntu + "RUN " + string.Join(" && ", Enumerable.Repeat("pip3 install x", 1_000)) + "\n" + string.Concat(Enumerable.Repeat("RUN pip3 install x\n", 1_000));

        Assert.All(Requests(text).All, request => Assert.Equal("3.10", request.Environment.PythonSeries));
    }

    private static string? SeriesOf(string text) => Requests(text).All[^1].Environment.PythonSeries;

    private static InstallRequests Requests(string text) => DockerfileInstalls.Of(text, null);
}
