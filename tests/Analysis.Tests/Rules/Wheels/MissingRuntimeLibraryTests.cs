using Basewise.Analysis.Rules.Wheels;

namespace Basewise.Analysis.Tests.Rules.Wheels;

public sealed class MissingRuntimeLibraryTests : RuleTest
{
    private const string Builder = "FROM python:3.12-bookworm AS build\nRUN python -m venv /venv && /venv/bin/pip install psycopg2==2.9.9\n";

    private protected override Rule Rule => new MissingRuntimeLibrary();

    [Theory]
    [InlineData(Builder + "FROM python:3.12-slim-bookworm\nCOPY --from=build [|/venv|] /venv\n")]
    [InlineData("FROM python:3.12-slim AS build\nRUN apt-get update && apt-get install -y gcc libpq-dev\nRUN pip install --prefix=/install psycopg2\n"
        + "FROM python:3.12-slim\nCOPY --from=build [|/install|] /usr/local\n")]
    [InlineData("FROM python:3.12-alpine AS build\nRUN apk add --no-cache build-base postgresql-dev\nRUN python -m venv /venv && /venv/bin/pip install psycopg2\n"
        + "FROM python:3.12-alpine\nCOPY --from=build [|/venv|] /venv\n")]
    [InlineData("FROM python:3.12-slim-trixie\nRUN apt-get update && apt-get install -y gcc libpq-dev && pip install [|psycopg2|] && apt-get purge -y --auto-remove gcc libpq-dev\n")]
    [InlineData("FROM python:3.12-alpine\nRUN apk add --no-cache --virtual .deps gcc musl-dev libpq-dev && pip install [|psycopg2|] && apk del .deps\n")]
    public void A_library_that_is_only_where_the_package_was_built_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData(Builder + "FROM python:3.12-slim-bookworm\nRUN apt-get update && apt-get install -y libpq5\nCOPY --from=build /venv /venv\n")]
    [InlineData(Builder + "FROM python:3.12-slim-bookworm\nRUN apt-get update && apt-get install -y postgresql-client\nCOPY --from=build /venv /venv\n")]
    [InlineData(Builder + "FROM python:3.12-slim-bookworm\nCOPY --from=build /venv /venv\nCOPY install.sh /\nRUN /install.sh\n")]
    [InlineData(Builder + "FROM python:3.12-slim-bookworm\nCOPY --from=build /usr/lib/x86_64-linux-gnu/libpq.so.5 /usr/lib/x86_64-linux-gnu/\nCOPY --from=build /venv /venv\n")]
    // The full image has the library.
    [InlineData(Builder + "FROM python:3.12-bookworm\nCOPY --from=build /venv /venv\n")]
    [InlineData(Builder + "FROM example.org/python:3.12-slim\nCOPY --from=build /venv /venv\n")]
    // A wheel brings its libraries along.
    [InlineData("FROM python:3.12-bookworm AS build\nRUN python -m venv /venv && /venv/bin/pip install psycopg2-binary lxml pillow\nFROM python:3.12-slim\nCOPY --from=build /venv /venv\n")]
    // Not copied at all.
    [InlineData(Builder + "FROM python:3.12-slim-bookworm\nCOPY --from=build /app /app\n")]
    [InlineData("FROM python:3.12-slim-trixie\nRUN apt-get update && apt-get install -y gcc libpq-dev libpq5 && pip install psycopg2 && apt-get purge -y --auto-remove gcc libpq-dev\n")]
    // What the headers brought along stays without --auto-remove.
    [InlineData("FROM python:3.12-slim-trixie\nRUN apt-get update && apt-get install -y gcc libpq-dev && pip install psycopg2 && apt-get purge -y gcc libpq-dev\n")]
    [InlineData("FROM python:3.12-slim-trixie\nRUN apt-get update && apt-get install -y gcc libpq-dev && pip install psycopg2\n")]
    // Nothing is built without a compiler.
    [InlineData("FROM python:3.12-slim AS build\nRUN pip install --prefix=/install psycopg2\nFROM python:3.12-slim\nCOPY --from=build /install /usr/local\n")]
    public void What_has_the_library_or_may_have_it_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void The_message_names_package_library_and_stage()
    {
        Finding finding = Single(Builder + "FROM python:3.12-slim-bookworm\nCOPY --from=build /venv /venv\n");

        Assert.Equal("psycopg2 2.9.9 is built against libpq in `build`, and nothing installs libpq5 here: importing fails at run time.", finding.Message);
        Assert.Equal("It is built here.", Assert.Single(finding.Related).Message);
    }

    [Fact]
    public void The_fix_installs_it_before_the_copy() => Verify(
        Builder + "FROM python:3.12-slim-bookworm\nCOPY --from=build [|/venv|] /venv\n",
        Builder + "FROM python:3.12-slim-bookworm\n"
        + "RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*\nCOPY --from=build /venv /venv\n");

    [Fact]
    public void In_one_RUN_the_fix_keeps_it() => Verify(
        "FROM python:3.12-alpine\nRUN apk add --no-cache --virtual .deps gcc musl-dev libpq-dev && pip install [|psycopg2|] && apk del .deps\n",
        "FROM python:3.12-alpine\nRUN apk add --no-cache libpq && apk add --no-cache --virtual .deps gcc musl-dev libpq-dev && pip install psycopg2 && apk del .deps\n");

    [Fact]
    public void The_name_is_that_of_the_release_of_the_distribution()
    {
        string text = "FROM python:3.12-{0} AS build\nRUN apt-get update && apt-get install -y libldap2-dev libsasl2-dev\nRUN pip install --prefix=/i python-ldap\nFROM python:3.12-slim-{0}\nCOPY --from=build /i /usr/local\n";

        Assert.Contains("nothing installs libldap-2.5-0 and libsasl2-2 here", Single(text.Replace("{0}", "bookworm")).Message);
        Assert.Contains("nothing installs libldap2 and libsasl2-2 here", Single(text.Replace("{0}", "trixie")).Message);
    }
}
