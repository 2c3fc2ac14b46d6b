using System.Globalization;
using System.Text;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics.Installs;

public sealed class PythonInstallsTests
{
    [Theory]
    [InlineData("RUN python -m venv /opt/venv", "/opt/venv 3.12 empty")]
    [InlineData("RUN python3 -m venv --copies /opt/venv && /opt/venv/bin/pip install flask", "/opt/venv 3.12 filled")]
    [InlineData("RUN python -m venv /opt/venv && . /opt/venv/bin/activate && pip install flask", "/opt/venv 3.12 filled")]
    [InlineData("RUN python -m venv /opt/venv\nRUN source /opt/venv/bin/activate\nRUN pip install flask", "/opt/venv 3.12 empty")]
    [InlineData("ENV PATH=/opt/venv/bin:$PATH\nRUN python -m venv /opt/venv\nRUN pip install flask", "/opt/venv 3.12 filled")]
    [InlineData("ENV VIRTUAL_ENV=/opt/venv\nENV PATH=\"${VIRTUAL_ENV}/bin:$PATH\"\nRUN python -m venv $VIRTUAL_ENV\nRUN pip install flask", "/opt/venv 3.12 filled")]
    [InlineData("ENV PATH=$PATH:/opt/venv/bin\nRUN python -m venv /opt/venv\nRUN pip install flask", "/opt/venv 3.12 empty")]
    [InlineData("RUN python3.11 -m venv /v", "/v 3.11 empty")]
    [InlineData("RUN /usr/bin/python3 -m venv /v", "/v ? empty")]
    [InlineData("RUN virtualenv -p python3.10 /v", "/v 3.10 empty")]
    [InlineData("WORKDIR /app\nRUN python -m venv .venv", "/app/.venv 3.12 empty")]
    [InlineData("RUN cd /srv && python -m venv venv && venv/bin/python -m pip install -r requirements.txt", "/srv/venv 3.12 filled")]
    [InlineData("RUN python -m venv ~/venv", "/root/venv 3.12 empty")]
    [InlineData("WORKDIR /app\nRUN uv venv\nRUN uv pip install flask", "/app/.venv 3.12 filled")]
    [InlineData("RUN uv venv /opt/venv --python 3.13", "/opt/venv 3.13 empty")]
    [InlineData("WORKDIR /app\nRUN uv sync --locked", "/app/.venv 3.12 filled")]
    [InlineData("WORKDIR /app\nRUN uv python install 3.13\nRUN uv sync --locked", "/app/.venv ? filled")]
    [InlineData("ENV UV_PROJECT_ENVIRONMENT=/venv\nWORKDIR /app\nRUN uv sync --locked", "/venv 3.12 filled")]
    [InlineData("WORKDIR /app\nENV POETRY_VIRTUALENVS_IN_PROJECT=1\nRUN poetry install", "/app/.venv 3.12 filled")]
    [InlineData("WORKDIR /app\nRUN poetry config virtualenvs.in-project true\nRUN poetry install --only main", "/app/.venv 3.12 filled")]
    [InlineData("WORKDIR /app\nENV PIPENV_VENV_IN_PROJECT=1\nRUN pipenv sync", "/app/.venv 3.12 filled")]
    [InlineData("WORKDIR /app\nRUN pdm install --prod", "/app/.venv 3.12 filled")]
    [InlineData("RUN pip install --prefix=/install flask", "Prefix /install 3.12 filled")]
    [InlineData("RUN pip install --target /deps flask", "Target /deps 3.12 filled")]
    [InlineData("RUN pip install --user flask", "User /root/.local 3.12 filled")]
    [InlineData("RUN pip wheel -w /wheels -r requirements.txt", "Wheels /wheels 3.12 filled")]
    [InlineData("RUN python -m venv $UNKNOWN", "")]
    [InlineData("RUN pip install flask", "")]
    [InlineData("WORKDIR /app\nRUN poetry install", "")]
    [InlineData("WORKDIR /app\nENV UV_PROJECT_ENVIRONMENT=/usr/local\nRUN uv sync", "")]
    public void A_stage_knows_where_packages_are_installed(string lines, string expected) =>
        Assert.Equal(expected, Locations($"FROM python:3.12-slim-trixie\n{lines}\n"));

    [Theory]
    [InlineData("RUN pip install x", "System")]
    [InlineData("RUN uv pip install --system x", "System")]
    [InlineData("ENV UV_SYSTEM_PYTHON=1\nRUN uv pip install x", "System")]
    [InlineData("RUN uv pip install x", "Unknown")]
    [InlineData("ENV POETRY_VIRTUALENVS_CREATE=false\nRUN poetry install", "System")]
    [InlineData("RUN poetry config virtualenvs.create false && poetry install", "System")]
    [InlineData("RUN poetry install", "Unknown")]
    [InlineData("RUN pipenv install --system --deploy", "System")]
    [InlineData("RUN python -m venv /v\nENV VIRTUAL_ENV=/v\nRUN uv pip install x", "VirtualEnvironment /v")]
    [InlineData("RUN python -m venv /v\nRUN VIRTUAL_ENV=/v poetry install", "VirtualEnvironment /v")]
    [InlineData("RUN python -m venv /v\nRUN PATH=/v/bin:$PATH pip install x", "VirtualEnvironment /v")]
    [InlineData("RUN python -m venv /v\nENV UV_PYTHON=3.12\nRUN uv pip install --python /v/bin/python x", "VirtualEnvironment /v")]
    [InlineData("RUN python -m venv /v\nRUN /w/bin/pip install x", "Unknown /w")]
    [InlineData("RUN pip install $FLAGS x", "Unknown")]
    [InlineData("RUN conda install x", "Unknown")]
    [InlineData("RUN pip --version", "")]
    [InlineData("ONBUILD RUN pip install x", "")]
    public void A_command_knows_where_it_installs_to(string lines, string expected)
    {
        SemanticModel model = ModelOf($"FROM python:3.12-slim-trixie\n{lines}\n");
        StageInstalls installs = model.Installs.Of(model.Stages[^1]);
        IEnumerable<InstallTarget> targets = model.Stages[^1].Steps.SelectMany(step => step.Commands).OfType<InstallerCommand>()
            .Select(installs.FindTarget).OfType<InstallTarget>();

        Assert.Equal(expected, string.Join(' ', targets.Select(target => $"{target.Kind} {target.Path}".TrimEnd())));
    }

    [Theory]
    [InlineData("COPY --from=build /opt/venv /opt/venv", "/opt/venv 3.12 filled", "Whole")]
    [InlineData("COPY --from=build /opt/venv /venv", "/venv 3.12 filled", "Whole")]
    [InlineData("COPY --from=0 --chown=app /opt/venv/ /opt/venv/", "/opt/venv 3.12 filled", "Whole")]
    [InlineData("WORKDIR /srv\nCOPY --from=build /opt .", "/srv/venv 3.12 filled", "Whole")]
    [InlineData("COPY --from=build / /", "/opt/venv 3.12 filled", "Whole")]
    [InlineData("COPY --from=build /opt/venv/bin /usr/local/bin", "", "Scripts")]
    [InlineData("COPY --from=build /opt/venv/lib/python3.12/site-packages /x", "", "Library")]
    [InlineData("COPY --from=build /opt/venv/lib/python3.12/site-packages/flask /x", "", "")]
    [InlineData("COPY --from=build /usr/local/lib/python3.12/site-packages /usr/local/lib/python3.12/site-packages", "", "Library")]
    [InlineData("COPY --from=build /usr/local/bin/gunicorn /usr/local/bin/", "", "Scripts")]
    [InlineData("COPY --from=build /usr/local /usr/local", "", "Whole")]
    [InlineData("COPY --from=build /app /app", "", "")]
    [InlineData("COPY --from=other/image /opt/venv /opt/venv", "", "")]
    [InlineData("COPY --from=build --parents /opt/venv /", "", "")]
    public void What_is_copied_from_another_stage_is_known(string lines, string expected, string part)
    {
        SemanticModel model = ModelOf($"FROM python:3.12-slim-trixie AS build\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install flask\nFROM python:3.12-slim-trixie\n{lines}\n");
        StageInstalls installs = model.Installs.Of(model.Stages[^1]);

        Assert.Equal(expected, Describe(installs));
        Assert.Equal(part, string.Join(' ', installs.Copies.Select(copy => copy.Part)));
    }

    [Fact]
    public void A_stage_has_what_the_one_below_it_has() => Assert.Equal(
        "/v 3.12 filled", Locations("FROM python:3.12-slim-trixie AS base\nRUN python -m venv /v\nENV PATH=/v/bin:$PATH\nFROM base\nRUN pip install flask\n"));

    [Fact]
    public void A_stage_copies_from_the_last_one_of_a_name_above_it()
    {
        const string Text = """
            FROM python:3.12-slim-trixie AS build
            RUN python -m venv /a
            FROM python:3.12-slim-trixie AS Build
            RUN python -m venv /b
            COPY --from=build /a /from-first
            FROM python:3.12-slim-trixie AS other
            COPY --from=build /b /from-second
            COPY --from=3 /c /from-below
            FROM python:3.12-slim-trixie AS build
            RUN python -m venv /c
            """;
        SemanticModel model = ModelOf(Text);

        Assert.Equal(["/a", "/b, /from-first", "/from-second", "/c"], model.Stages.Select(stage => string.Join(", ", model.Installs.Of(stage).Locations.Select(placed => placed.Path))));
    }

    [Fact]
    public void Whoever_asks_first_and_from_however_many_threads_the_answers_are_the_same()
    {
        StringBuilder text = new("FROM python:3.12-slim-trixie AS s0\nRUN python -m venv /v0\n");
        for (int i = 1; i < 60; i++) text.Append(CultureInfo.InvariantCulture, $"FROM {(i % 3 == 0 ? $"s{i - 1}" : "python:3.12-slim-trixie")} AS s{i}\nRUN python -m venv /v{i}\nCOPY --from=s{i / 2} /v{i / 2} /copied/{i}\n");

        SemanticModel inOrder = ModelOf(text.ToString());
        string[] expected = [.. inOrder.Stages.Select(stage => Describe(inOrder.Installs.Of(stage)))];
        Assert.Contains("/copied/3 3.12 empty", expected[3], StringComparison.Ordinal);
        for (int round = 0; round < 50; round++)
        {
            SemanticModel model = ModelOf(text.ToString());
            StageInstalls[][] answers = new StageInstalls[4][];
            Parallel.For(0, answers.Length, thread => answers[thread] = [.. model.Stages.OrderByDescending(stage => (stage.Index * (thread + 1)) % 61).Select(model.Installs.Of).OrderBy(installs => installs.Stage.Index)]);

            Assert.Equal(expected, answers[0].Select(Describe));

            // Places are compared by identity: there is one of each.
            Assert.All(answers, other => Assert.All(other.Zip(answers[0]), pair => Assert.Same(pair.First, pair.Second)));
        }
    }

    [Fact]
    public void Of_a_hundred_thousand_stages_on_one_another_the_last_can_be_asked_first()
    {
        StringBuilder text = new("FROM python:3.12-slim-trixie AS s0\nRUN python -m venv /v\n");
        for (int i = 1; i < 100_000; i++) text.Append(CultureInfo.InvariantCulture, $"FROM s{i - 1} AS s{i}\n");

        Assert.Equal("/v 3.12 empty", Locations(text.ToString()));
    }

    [Fact]
    public void PATH_is_known_at_every_step()
    {
        SemanticModel model = ModelOf("FROM python:3.12-slim-trixie\nRUN a\nENV PATH=\"/v/bin:$PATH\"\nRUN b\nENV PATH=/usr/bin\n");
        StageInstalls installs = model.Installs.Of(model.Stages[0]);

        Assert.False(installs.SearchPathAt(0).Contains("/v/bin"));
        Assert.False(installs.SearchPathAt(1).Contains("/v/bin"));
        Assert.Equal(["/v/bin", "/usr/local/bin"], installs.SearchPathAt(2).Folders.Take(2));
        Assert.Equal("/usr/bin", Assert.Single(installs.SearchPath.Folders));
    }

    [Theory]
    [InlineData("FROM acme/app\nENV PATH=/v/bin:$PATH\n", false)]
    [InlineData("FROM debian:trixie\nENV PATH=/v/bin:$PATH\n", true)]
    [InlineData("FROM python:3.12\nARG X\nENV PATH=$X/bin:$PATH\n", false)]
    public void It_is_known_whether_all_of_PATH_is(string text, bool isComplete)
    {
        SemanticModel model = ModelOf(text);

        Assert.Equal(isComplete, model.Installs.Of(model.Stages[0]).SearchPath.IsComplete);
    }

    private static string Locations(string text)
    {
        SemanticModel model = ModelOf(text);
        return Describe(model.Installs.Of(model.Stages[^1]));
    }

    private static string Describe(StageInstalls installs) => string.Join(", ", installs.Locations.Select(placed =>
        $"{(placed.Location.Kind == InstallKind.VirtualEnvironment ? "" : $"{placed.Location.Kind} ")}{placed.Path} {placed.Location.PythonSeries ?? "?"} {(placed.HasPackages ? "filled" : "empty")}"));

    private static SemanticModel ModelOf(string text) => SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
}
