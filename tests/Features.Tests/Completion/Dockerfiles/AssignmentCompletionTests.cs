namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class AssignmentCompletionTests
{
    [Theory]
    [InlineData("ENV [||]", "PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE")]
    [InlineData("ENV PYTHONUNBUFFERED=1 \\\n    [||]", "PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE")]
    [InlineData("ENV PYTHONUNBUFFERED=1\nENV [||]", "PYTHONDONTWRITEBYTECODE PYTHONFAULTHANDLER")]
    [InlineData("LABEL [||]", "org.opencontainers.image.source org.opencontainers.image.title")]
    [InlineData("LABEL a=b \"org[||]", "org.opencontainers.image.source org.opencontainers.image.title")]
    [InlineData("ARG [||]", "TARGETPLATFORM TARGETOS TARGETARCH")]
    public void Names_that_mean_something_are_offered(string marked, string expected) => Completions.AssertFirst(expected, "FROM scratch\n" + marked);

    [Theory]
    [InlineData("ENV PYTHONUN[||]", "PYTHONUNBUFFERED", "ENV PYTHONUNBUFFERED=1")]
    [InlineData("ENV UV_L[||]=copy", "UV_LINK_MODE", "ENV UV_LINK_MODE=copy")]
    [InlineData("ENV PAT[||]", "PATH", "ENV PATH=/opt/venv/bin:$PATH")]
    [InlineData("ENV VIRTUAL_ENV=/venv\nENV PAT[||]", "PATH", "ENV VIRTUAL_ENV=/venv\nENV PATH=$VIRTUAL_ENV/bin:$PATH")]
    [InlineData("LABEL org[||]", "org.opencontainers.image.title", "LABEL org.opencontainers.image.title=\"\"")]
    [InlineData("LABEL \"org[||]\"=x", "org.opencontainers.image.title", "LABEL \"org.opencontainers.image.title\"=x")]
    [InlineData("ENV UV_LINK_MODE=[||]", "copy", "ENV UV_LINK_MODE=copy")]
    [InlineData("ENV UV_LINK_MODE=\"h[||]\"", "hardlink", "ENV UV_LINK_MODE=\"hardlink\"")]
    [InlineData("ENV LANG C[||]", "C.UTF-8", "ENV LANG C.UTF-8")]
    public void A_choice_brings_its_usual_value_where_there_is_none(string marked, string label, string expected) =>
        Assert.Equal("FROM scratch\n" + expected, Completions.Choose(label, "FROM scratch\n" + marked));

    [Fact]
    public void An_ARG_of_a_stage_takes_over_those_above_the_first_one()
    {
        Completions.AssertFirst("TWO THREE TARGETPLATFORM", "ARG ONE=1\nARG TWO=2\nARG THREE\nFROM scratch\nARG ONE\nARG [||]");
        Assert.Equal("=2, declared above the first FROM", Completions.Item("TWO", "ARG TWO=2\nFROM scratch\nARG [||]").Detail);
    }

    [Fact]
    public void Above_the_first_FROM_the_version_of_Python_is_usual() => Assert.Equal("ARG PYTHON_VERSION=3.14", Completions.Choose("PYTHON_VERSION", "ARG P[||]"));

    [Theory]
    [InlineData("ENV A=\"b [||]c\"")]
    [InlineData("ENV UNKNOWN=[||]")]
    public void Nothing_is_offered_in_values_of_ones_own(string marked) =>
        Assert.Empty(Completions.Labels("FROM scratch\n" + marked));
}
