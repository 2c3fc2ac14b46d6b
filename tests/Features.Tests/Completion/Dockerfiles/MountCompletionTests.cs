namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class MountCompletionTests
{
    [Theory]
    [InlineData("RUN --mount=[||]", "type=cache type=bind type=secret type=ssh type=tmpfs source target")]
    [InlineData("RUN --mount=ty[||] pip install a", "type=cache type=bind type=secret type=ssh type=tmpfs source target")]
    [InlineData("RUN --mount=type=[||]", "cache bind secret ssh tmpfs")]
    [InlineData("RUN --mount=type=c[||]ache,target=/x a", "cache bind secret ssh tmpfs")]
    [InlineData("RUN --mount=type=cache,[||]", "target id sharing uid gid mode from source readonly readwrite")]
    [InlineData("RUN --mount=type=cache,dst=/x,[||] a", "id sharing uid gid mode from source readonly readwrite")]
    [InlineData("RUN --mount=type=cache,target=/x,ro,[||] a", "id sharing uid gid mode from source")]
    [InlineData("RUN --mount=type=secret,[||]", "id target env required mode uid gid source")]
    [InlineData("RUN --mount=type=bind,[||]", "source target from readwrite readonly")]
    [InlineData("RUN --mount=type=tmpfs,[||]", "target size")]
    [InlineData("RUN --mount=type=ssh,[||]", "id target required mode uid gid")]
    [InlineData("RUN --mount=target=/x,[||]type=cache a", "id sharing uid")]
    [InlineData("ONBUILD RUN --mount=type=tmpfs,[||] a", "target size")]
    public void Types_and_the_keys_of_the_type_are_offered(string marked, string expected) =>
        Completions.AssertFirst(expected, "FROM scratch\n" + marked, ',');

    [Theory]
    [InlineData("RUN --mount=type=cache,sharing=[||]", "locked shared private")]
    [InlineData("RUN --mount=type=secret,required=[||] a", "true false")]
    [InlineData("RUN --mount=type=tmpfs,size=[||]", "64m 256m 1g")]
    [InlineData("RUN --mount=type=secret,mode=04[||]", "0400 0440 0444")]
    [InlineData("RUN --mount=type=ssh,id=[||]", "default")]
    [InlineData("RUN --mount=type=cache,id=[||] uv sync", "uv pip poetry")]
    public void Values_are_offered(string marked, string expected) => Completions.AssertFirst(expected, "FROM scratch\n" + marked, '=');

    [Theory]
    [InlineData("RUN --mount=type=cache,target=[||] pip install a", "/root/.cache/pip")]
    [InlineData("RUN --mount=type=cache,target=[||] \\\n  uv sync", "/root/.cache/uv")]
    [InlineData("RUN --mount=type=cache,target=[||] apt-get update", "/var/cache/apt /var/lib/apt/lists")]
    [InlineData("RUN --mount=type=cache,dst=/r[||] poetry install", "/root/.cache/pypoetry")]
    [InlineData("USER app\nRUN --mount=type=cache,target=[||] pip install a", "/home/app/.cache/pip")]
    [InlineData("USER root\nRUN --mount=type=cache,target=[||] pip install a", "/root/.cache/pip")]
    [InlineData("ENV PIP_CACHE_DIR=/var/pip\nUSER app\nRUN --mount=type=cache,target=[||] pip install a", "/var/pip")]
    [InlineData("ENV HOME=/srv/\nUSER app\nRUN --mount=type=cache,target=[||] pip install a", "/srv/.cache/pip")]
    [InlineData("RUN --mount=type=secret,target=[||] pip install a", "/root/.config/pip/pip.conf")]
    public void A_cache_is_where_the_tool_keeps_it_for_this_user(string marked, string expected) =>
        Completions.AssertFirst(expected, "FROM python:3.13\n" + marked);

    [Fact]
    public void Of_a_user_known_by_number_no_home_is_invented() =>
        Assert.DoesNotContain(Completions.Labels("FROM a\nUSER 1000\nRUN --mount=type=cache,target=[||] pip install a"), label => label.StartsWith("/home", StringComparison.Ordinal));

    [Fact]
    public void A_choice_replaces_the_word_at_the_cursor_alone()
    {
        Assert.Equal("FROM a\nRUN --mount=type=secret,id=x b", Completions.Choose("secret", "FROM a\nRUN --mount=type=ca[||]che,id=x b"));
        Assert.Equal("FROM a\nRUN --mount=type=cache,sharing=,id=x b", Completions.Choose("sharing", "FROM a\nRUN --mount=type=cache,sh[||],id=x b"));
        Assert.Equal("FROM a\nRUN --mount=type=cache,sharing=/x b", Completions.Choose("sharing", "FROM a\nRUN --mount=type=cache,t[||]arget=/x b"));
    }

    [Theory]
    [InlineData("RUN --mount=type=cache,colour=[||]")]
    [InlineData("RUN --mount=type=nothing,[||]")]
    [InlineData("COPY --mount=[||] a b")]
    public void Of_what_there_is_not_nothing_is_offered(string marked) => Assert.Empty(Completions.Labels("FROM a\n" + marked));
}
