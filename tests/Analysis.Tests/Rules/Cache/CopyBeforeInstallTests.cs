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

    [Theory]
    [InlineData("COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .")]
    [InlineData("COPY . .\nRUN pip install .")]
    [InlineData("COPY . .\nRUN pip install -r requirements.txt -e .")]
    [InlineData("COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nRUN pip install --no-deps .")]
    [InlineData("COPY --from=build . .\nRUN pip install -r requirements.txt")]
    [InlineData("COPY src/ .\nRUN python -m compileall .")]
    [InlineData("COPY . .\nRUN python manage.py collectstatic")]
    [InlineData("COPY <<EOF .\nx\nEOF\nRUN pip install -r requirements.txt")]
    public void An_order_that_keeps_the_cache_is_not_reported(string lines) => VerifySilent($"FROM python:3.13-slim\nWORKDIR /app\n{lines}\n");
}
