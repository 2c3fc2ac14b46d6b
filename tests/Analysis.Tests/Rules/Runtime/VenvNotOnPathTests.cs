using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class VenvNotOnPathTests : RuleTest
{
    private const string Made = "FROM python:3.12-slim\nRUN python -m venv /venv && /venv/bin/pip install flask gunicorn\n";

    private protected override Rule Rule => new VenvNotOnPath();

    [Theory]
    [InlineData("CMD [\"[|gunicorn|]\", \"app:app\"]")]
    [InlineData("CMD [|gunicorn|] app:app")]
    [InlineData("CMD [\"[|python|]\", \"app.py\"]")]
    [InlineData("CMD [\"[|python3|]\", \"-m\", \"flask\", \"run\"]")]
    [InlineData("ENTRYPOINT [\"tini\", \"--\", \"[|gunicorn|]\", \"app:app\"]")]
    public void A_program_that_is_looked_for_where_the_environment_is_not_gets_it_in_PATH(string start)
    {
        string plain = start.Replace("\"[|", "[|\"", StringComparison.Ordinal).Replace("|]\"", "\"|]", StringComparison.Ordinal);
        Verify($"{Made}{plain}\n", $"{Made}ENV PATH=\"/venv/bin:$PATH\"\n{start.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}\n");
    }

    [Fact]
    public void An_environment_that_uv_makes_in_the_project_is_one() => Verify(
        "FROM python:3.12-slim\nWORKDIR /app\nRUN pip install uv\nCOPY . .\nRUN uv sync --locked\nCMD [[|\"uvicorn\"|], \"main:app\"]\n");

    [Fact]
    public void A_copied_one_too() => Verify(
        $"{Made.Replace("slim", "slim AS build", StringComparison.Ordinal)}FROM python:3.12-slim\nCOPY --from=build /venv /venv\nCMD [[|\"gunicorn\"|], \"app:app\"]\n");

    [Fact]
    public void PATH_behind_the_system_does_not_help_python() => Verify(
        $"{Made}ENV PATH=$PATH:/opt/bin\nCMD [[|\"python\"|], \"app.py\"]\n");

    [Fact]
    public void Pip_beside_an_environment_that_stays_empty_is_reported_once() => Verify(
        "FROM python:3.12-slim\nRUN python -m venv /venv\nRUN pip [|install|] flask\nRUN pip install redis\n");

    [Fact]
    public void Pip_does_not_install_to_an_environment_of_uv() => Assert.Contains(
        "without a pip",
        Single("FROM python:3.12-slim\nRUN pip install uv && uv venv /venv\nENV PATH=/venv/bin:$PATH VIRTUAL_ENV=/venv\nRUN pip install flask\n").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ENV PATH=/venv/bin:$PATH\nCMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("ENV VIRTUAL_ENV=/venv\nENV PATH=\"$VIRTUAL_ENV/bin:$PATH\"\nCMD [\"python\", \"app.py\"]")]
    [InlineData("CMD [\"/venv/bin/gunicorn\", \"app:app\"]")]
    [InlineData("CMD [\"/venv/bin/python\", \"app.py\"]")]
    [InlineData("CMD . /venv/bin/activate && exec gunicorn app:app")]
    [InlineData("CMD [\"bash\", \"-c\", \"source /venv/bin/activate && gunicorn app:app\"]")]
    [InlineData("CMD [\"uv\", \"run\", \"gunicorn\", \"app:app\"]")]
    [InlineData("CMD [\"poetry\", \"run\", \"python\", \"app.py\"]")]
    [InlineData("ENTRYPOINT [\"./entrypoint.sh\"]\nCMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("RUN ln -s /venv/bin/gunicorn /usr/local/bin/gunicorn\nCMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("ENV PYTHONPATH=/venv/lib/python3.12/site-packages\nCMD [\"python\", \"app.py\"]")]
    [InlineData("RUN pip install gunicorn\nCMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("CMD [\"nginx\"]")]
    [InlineData("ENV PATH=$BINARIES\nCMD [\"gunicorn\"]")]
    public void Where_it_is_found_or_somebody_sees_to_it_there_is_no_finding(string lines) => VerifySilent($"{Made}{lines}\n");

    [Theory]
    [InlineData("FROM python:3.12-slim\nRUN python -m venv /opt/poetry && /opt/poetry/bin/pip install poetry\nRUN /opt/poetry/bin/poetry config virtualenvs.create false && /opt/poetry/bin/poetry install\nCMD [\"python\", \"-m\", \"app\"]")]
    [InlineData("FROM python:3.12-slim\nRUN python -m venv /venv\nENV PATH=/venv/bin:$PATH\nRUN pip install flask\nCMD [\"flask\", \"run\"]")]
    [InlineData("FROM python:3.12-slim AS build\nRUN python -m venv /venv\nRUN pip install -U pip uv\nRUN uv pip install --python /venv flask\nFROM python:3.12-slim\nCOPY --from=build /venv /venv\nENV PATH=/venv/bin:$PATH\nCMD [\"flask\", \"run\"]")]
    [InlineData("FROM acme/python\nRUN python -m venv /venv && /venv/bin/pip install x\nCMD [\"python\", \"app.py\"]")]
    [InlineData("FROM python:3.12-slim\nRUN pip install flask\nCMD [\"python\", \"app.py\"]")]
    [InlineData("FROM python:3.12-slim\nRUN python -m venv /venv\nRUN . /venv/bin/activate\nRUN pip install flask")]
    public void Files_that_are_well_as_they_are_are_not_reported(string text) => VerifySilent(text + "\n");
}
