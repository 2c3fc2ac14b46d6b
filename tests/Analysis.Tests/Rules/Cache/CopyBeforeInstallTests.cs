using Basewise.Analysis.Rules.Cache;

namespace Basewise.Analysis.Tests.Rules.Cache;

public sealed class CopyBeforeInstallTests : RuleTest
{
    private protected override Rule Rule => new CopyBeforeInstall();

    [Fact]
    public void The_requirements_are_copied_first_and_the_rest_after_the_installation() => Verify(
        """
        FROM python:3.13-slim
        WORKDIR /app
        # the application
        COPY --chown=app [|.|] .
        RUN pip install --no-cache-dir -r requirements.txt
        CMD ["python", "app.py"]
        """,
        """
        FROM python:3.13-slim
        WORKDIR /app
        # the application
        COPY --chown=app requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY --chown=app . .
        CMD ["python", "app.py"]
        """);

    [Fact]
    public void What_does_not_look_at_the_files_may_stand_between() => Verify(
        "FROM python:3.13-slim\nADD [|.|] /app\nWORKDIR /app\nENV A=1\nRUN pip install -U pip\nRUN pip install -r requirements.txt -r dev.txt\n",
        "FROM python:3.13-slim\nADD requirements.txt dev.txt /app/\nWORKDIR /app\nENV A=1\nRUN pip install -U pip\n"
            + "RUN pip install -r requirements.txt -r dev.txt\nADD . /app\n");

    [Fact]
    public void Requirements_that_are_there_already_need_no_second_copy() => Verify(
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt ./\nCOPY [|.|] ./\nRUN pip install -r requirements.txt\nCMD [\"x\"]\n",
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . ./\nCMD [\"x\"]\n");

    [Fact]
    public void Pipenv_installs_from_two_files() => Verify(
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY [|.|] .\nRUN pipenv install --system --deploy\n",
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY Pipfile Pipfile.lock ./\nRUN pipenv install --system --deploy\nCOPY . .\n");

    [Theory]
    [InlineData("RUN make deps\nRUN pip install -r requirements.txt")]
    [InlineData("RUN pip install -r requirements.txt && python manage.py collectstatic")]
    [InlineData("RUN pip install -r requirements/prod.txt")]
    [InlineData("RUN pip install -r /src/requirements.txt")]
    [InlineData("RUN poetry install")]
    [InlineData("RUN uv sync --locked")]
    public void Where_the_files_may_be_needed_it_is_reported_without_a_fix(string lines) =>
        VerifyNoFix($"FROM python:3.13-slim\nWORKDIR /app\nCOPY [|.|] .\n{lines}\n");

    [Fact]
    public void What_an_earlier_stage_has_installed_is_not_reported() => VerifySilent(
        "FROM python:3.13-slim AS deps\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --no-install-project\nFROM deps\nCOPY . .\nRUN uv sync\n");

    [Theory]
    [InlineData("conda env create -f environment.yml")]
    [InlineData("micromamba install -y -n base -f env.yaml")]
    [InlineData("pdm install --no-self")]
    [InlineData("poetry install --no-root --only main")]
    [InlineData("uv pip install --system -r requirements.txt")]
    [InlineData("pipenv sync --system")]
    public void Every_installer_that_reads_a_file_is_known(string command) => Verify($"FROM acme/python\nCOPY [|.|] .\nRUN {command}\n");

    [Fact]
    public void The_same_files_are_reported_once() => Verify(
        "FROM python:3.13-slim\nCOPY [|.|] .\nRUN pip install -r requirements.txt\nCOPY . .\nRUN pip install -r requirements.txt\n");

    [Fact]
    public void Other_requirements_than_those_installed_before_are_reported() => Verify(
        "FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY [|.|] .\nRUN pip install -r dev.txt\n");

    [Theory]
    [InlineData("RUN pip install -r requirements.txt", "copy requirements.txt first, install, and then copy the rest.")]
    [InlineData("RUN pipenv sync", "copy Pipfile and Pipfile.lock first, install, and then copy the rest.")]
    [InlineData("RUN uv sync", "copy pyproject.toml and uv.lock first, install with --no-install-project, then copy the rest and install the project.")]
    [InlineData("RUN poetry install", "copy pyproject.toml and poetry.lock first, install with --no-root, then copy the rest and install the project.")]
    [InlineData("RUN poetry install --no-root", "copy pyproject.toml and poetry.lock first, install, and then copy the rest.")]
    [InlineData("RUN pdm install", "copy pyproject.toml and pdm.lock first, install with --no-self, then copy the rest and install the project.")]
    [InlineData("RUN pdm export > requirements.txt\nRUN pip install -r requirements.txt", "copy only the files that name the dependencies first, install, and then copy the rest.")]
    [InlineData("RUN uv export -o requirements.txt\nRUN pip install -r requirements.txt", "copy only the files that name the dependencies first, install, and then copy the rest.")]
    public void The_message_says_what_to_copy_and_how_to_install(string lines, string advice) =>
        Assert.EndsWith($": {advice}", Single($"FROM python:3.13-slim\nCOPY . .\n{lines}\n").Message);

    [Theory]
    [InlineData("RUN pipenv requirements > requirements.txt\nRUN pip install -r requirements.txt")]
    [InlineData("RUN uv export -o requirements.txt\nRUN pip install -r requirements.txt")]
    public void A_file_that_the_build_writes_is_not_copied(string lines) =>
        VerifyNoFix($"FROM python:3.13-slim\nCOPY [|.|] .\n{lines}\n");

    [Theory]
    [InlineData("COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .")]
    [InlineData("COPY . .\nRUN pip install .")]
    [InlineData("COPY . .\nRUN pip install -r requirements.txt -e .")]
    [InlineData("COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nRUN pip install --no-deps .")]
    [InlineData("RUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync --locked --no-install-project\nCOPY . .\nRUN uv sync --locked")]
    [InlineData("COPY pyproject.toml poetry.lock ./\nRUN poetry install --no-root\nCOPY . .\nRUN poetry install")]
    [InlineData("COPY requirements.txt .\nRUN uv pip install -r requirements.txt\nCOPY . app\nRUN uv pip install -e ./app")]
    [InlineData("COPY requirements.txt .\nRUN pip install -r requirements.txt\nFROM python:3.13-slim\nWORKDIR /app\nCOPY . .")]
    [InlineData("COPY --from=build . .\nRUN pip install -r requirements.txt")]
    [InlineData("COPY src/ .\nRUN python -m compileall .")]
    [InlineData("COPY . .\nRUN python manage.py collectstatic")]
    [InlineData("COPY environment.yml .\nRUN conda env create -f environment.yml\nCOPY . .")]
    [InlineData("COPY pyproject.toml pdm.lock ./\nRUN pdm install --no-self\nCOPY . .\nRUN pdm install")]
    [InlineData("RUN --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt pip install -r /tmp/requirements.txt\nCOPY . .")]
    [InlineData("RUN --mount=type=bind,target=.,rw pip install -r requirements.txt\nCOPY . .")]
    [InlineData("COPY . .\nRUN pip install --no-deps -e .")]
    [InlineData("COPY <<EOF .\nx\nEOF\nRUN pip install -r requirements.txt")]
    public void An_order_that_keeps_the_cache_is_not_reported(string lines) => VerifySilent($"FROM python:3.13-slim\nWORKDIR /app\n{lines}\n");

    [Theory]
    [InlineData("COPY . /app/\nRUN pip install -r /app/requirements.txt", "copy requirements.txt first")]
    [InlineData("WORKDIR /app\nCOPY . .\nRUN pip install -r deps/base.txt", "copy deps/base.txt first")]
    public void The_message_names_the_file_as_the_build_context_has_it(string lines, string advice) =>
        Assert.Contains(advice, Single($"FROM python:3.12-slim\n{lines}\n").Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_copied_to_another_place_is_not_the_one_that_is_installed() => Verify(
        "FROM python:3.12-slim\nCOPY requirements.txt requirements.txt\nCOPY [|.|] /app\nWORKDIR /app\nRUN pip install -r requirements.txt\n",
        "FROM python:3.12-slim\nCOPY requirements.txt requirements.txt\nCOPY requirements.txt /app/\nWORKDIR /app\nRUN pip install -r requirements.txt\nCOPY . /app\n");
}
