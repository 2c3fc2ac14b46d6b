using Basewise.Analysis.Rules.Wheels;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Wheels;

public sealed class MissingBuildDependenciesTests : RuleTest
{
    private protected override Rule Rule => new MissingBuildDependencies();

    [Theory]
    [InlineData("FROM python:3.12-slim\nRUN pip install [|psycopg2|]\n")]
    [InlineData("FROM python:3.12-slim-bookworm\nRUN pip install django [|mysqlclient==2.2.7|]\n")]
    [InlineData("FROM python:3.12-alpine\nRUN pip install [|psycopg2|]\n")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gcc\nRUN pip install [|psycopg2|]\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install --no-binary lxml [|lxml|]\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install [|uwsgi==2.0.19.1|]\n")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gcc libpq-dev\nRUN apt-get purge -y gcc\nRUN pip install [|psycopg2|]\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install [|python-ldap|]\n")]
    // Wheels of somebody's own index are in no facts of ours.
    [InlineData("FROM python:3.11-slim\nRUN pip install [|mysqlclient==2.2.4|]\n")]
    [InlineData("FROM python:3.11-slim\nRUN pip install [|python-ldap==3.4.3|]\n")]
    public void A_package_without_wheels_is_reported_where_it_cannot_be_built(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python:3.12\nRUN pip install psycopg2 mysqlclient\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install psycopg2-binary 'psycopg[binary]' flask lxml\n")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gcc libpq-dev\nRUN pip install psycopg2\n")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get update && apt-get install -y build-essential libpq-dev && pip install psycopg2\n")]
    [InlineData("FROM python:3.12-slim AS base\nRUN apt-get update && apt-get install -y gcc libpq-dev\nFROM base\nRUN pip install psycopg2\n")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gcc pkg-config default-libmysqlclient-dev && pip install mysqlclient\n")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gcc pkg-config libmariadb-dev && pip install mysqlclient\n")]
    [InlineData("FROM python:3.12-alpine\nRUN apk add --no-cache --virtual .deps gcc musl-dev postgresql-dev && pip install psycopg2 && apk del .deps\n")]
    [InlineData("FROM python:3.12-alpine\nRUN apk add --no-cache build-base libpq-dev && pip install psycopg2\n")]
    // Nobody knows what a script installs, or an image of others.
    [InlineData("FROM python:3.12-slim\nCOPY install.sh /\nRUN /install.sh\nRUN pip install psycopg2\n")]
    [InlineData("FROM python:3.12-slim\nARG PACKAGES\nRUN apt-get update && apt-get install -y $PACKAGES\nRUN pip install psycopg2\n")]
    [InlineData("FROM example.org/python:3.12-slim\nRUN pip install psycopg2\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install --no-index --find-links /wheels psycopg2\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install --only-binary :all: psycopg2\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install psycopg2 || true\n")]
    // It is written in Python alone.
    [InlineData("FROM python:3.12-slim\nRUN pip install docopt==0.6.2\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install paho-mqtt==1.6.1 grapheme==0.6.0 crcmod==1.7\n")]
    // 2.1.0 will do, and is like 2.0.0, which has a wheel and will not.
    [InlineData("FROM python:3.8-slim\nRUN pip install 'paho-mqtt!=2.0.*'\n")]
    public void What_can_be_built_or_need_not_be_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void A_Django_project_on_slim_is_told_what_to_install()
    {
        Tree = new MemoryTree("Dockerfile", "manage.py").Add("requirements.txt", "Django==5.0.6\ngunicorn==22.0.0\npsycopg2==2.9.9\n");
        const string Text = "FROM python:3.12-slim-bookworm\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r [|requirements.txt|]\nCOPY . .\nCMD [\"gunicorn\", \"shop.wsgi\"]\n";

        Verify(Text);
        Finding finding = Single(MarkedTextOf(Text));
        Assert.Equal(
            "psycopg2 2.9.9 is built from source (it has no wheel for Linux), and this image has no compiler: the build stops here. Install gcc, libc6-dev and libpq-dev first.",
            finding.Message);
        Assert.Equal("psycopg2 2.9.9 is asked for here.", Assert.Single(finding.Related).Message);
    }

    [Fact]
    public void Of_more_than_one_it_speaks_in_the_plural() => Assert.Equal(
        "mysqlclient and python-ldap are built from source (they have no wheel for Linux), and the headers that they take are missing: "
        + "the build stops here. Install default-libmysqlclient-dev, pkg-config, libldap2-dev and libsasl2-dev first.",
        Single("FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gcc libc6-dev\nRUN pip install mysqlclient python-ldap\n").Message);

    [Fact]
    public void In_the_image_that_runs_the_fix_keeps_the_library_alone() => Verify(
        "FROM python:3.12-slim-bookworm\nRUN pip install --no-cache-dir [|psycopg2|]\nCMD [\"python\"]\n",
        """
        FROM python:3.12-slim-bookworm
        RUN apt-get update \
            && apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev libpq5 \
            && pip install --no-cache-dir psycopg2 \
            && apt-get purge -y --auto-remove gcc libc6-dev libpq-dev \
            && rm -rf /var/lib/apt/lists/*
        CMD ["python"]

        """);

    [Fact]
    public void On_Alpine_it_names_what_it_removes() => Verify(
        "FROM python:3.12-alpine\nRUN pip install --no-cache-dir [|psycopg2|]\nCMD [\"python\"]\n",
        """
        FROM python:3.12-alpine
        RUN apk add --no-cache libpq \
            && apk add --no-cache --virtual .build-deps gcc libpq-dev musl-dev \
            && pip install --no-cache-dir psycopg2 \
            && apk del .build-deps
        CMD ["python"]

        """);

    [Fact]
    public void In_a_stage_that_is_only_copied_from_it_installs_them_before() => Verify(
        "FROM python:3.12-slim AS build\nRUN pip install --prefix=/install [|psycopg2|]\nFROM python:3.12-slim\nCOPY --from=build /install /usr/local\n",
        "FROM python:3.12-slim AS build\n"
        + "RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev && rm -rf /var/lib/apt/lists/*\n"
        + "RUN pip install --prefix=/install psycopg2\nFROM python:3.12-slim\nCOPY --from=build /install /usr/local\n");

    [Fact]
    public void Another_user_cannot_install_them() => VerifyNoFix("FROM python:3.12-slim\nUSER app\nRUN pip install [|psycopg2|]\n");

    private static string MarkedTextOf(string marked) => MarkedText.Parse(marked).Text;
}
