namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class ArgumentCompletionTests
{
    [Theory]
    [InlineData("EXPOSE [||]", "8000 5000 8080")]
    [InlineData("EXPOSE 80 4[||]", "8000 5000 8080")]
    [InlineData("EXPOSE 80/[||]", "tcp udp sctp")]
    [InlineData("STOPSIGNAL S[||]", "SIGTERM SIGINT SIGQUIT")]
    [InlineData("USER [||]", "root nobody")]
    [InlineData("RUN useradd -u 999 app\nUSER a[||]", "app 999 root nobody")]
    [InlineData("RUN apt-get update && adduser --system web\nUSER nobody\nUSER [||]", "nobody web root")]
    [InlineData("RUN groupadd g && useradd -m -s /bin/sh me\nUSER me:[||]", "me root nobody")]
    [InlineData("WORKDIR [||]", "/app /src /code")]
    [InlineData("HEALTHCHECK [||]", "CMD NONE")]
    [InlineData("HEALTHCHECK --interval=3s C[||]", "CMD NONE")]
    [InlineData("ONBUILD EXPOSE [||]", "8000 5000 8080")]
    public void What_is_usual_is_offered(string marked, string expected) => Completions.AssertFirst(expected, "FROM python:3.13\n" + marked);

    [Theory]
    [InlineData("SHELL [||]", "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")]
    [InlineData("SHELL [[||]", "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")]
    [InlineData("SHELL [[||]]", "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")]
    [InlineData("CMD [\"[||]\"]", "CMD [\"python\", \"-m\", \"app\"]")]
    [InlineData("ENTRYPOINT [||]", "ENTRYPOINT [\"python\", \"-m\", \"app\"]")]
    public void The_JSON_form_is_offered_whole(string marked, string expected)
    {
        string text = "FROM scratch\n" + marked;
        Assert.Equal("FROM scratch\n" + expected, Completions.Choose(Completions.Labels(text)[0], text));
    }

    [Fact]
    public void A_user_of_a_stage_below_is_there_too_and_one_of_another_stage_is_not()
    {
        const string Text = "FROM a AS base\nRUN useradd app\nFROM b AS other\nRUN useradd stranger\nFROM base\nUSER [||]";

        Assert.Equal(["app", "root", "nobody"], Completions.Labels(Text));
    }

    [Theory]
    [InlineData("CMD [\"python\", \"[||]\"]")]
    [InlineData("VOLUME [||]")]
    [InlineData("STOPSIGNAL SIGTERM [||]")]
    [InlineData("MAINTAINER [||]")]
    public void Nothing_is_offered_where_anything_may_stand(string marked) => Assert.Empty(Completions.Labels("FROM scratch\n" + marked));
}
