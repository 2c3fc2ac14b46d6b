using Basewise.Analysis.Rules.Context;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class RequirementsNotCopiedTests : RuleTest
{
    private protected override Rule Rule => new RequirementsNotCopied();

    [Theory]
    [InlineData("FROM python\nRUN pip install -r [|requirements.txt|]\n")]
    [InlineData("FROM debian\nRUN apt-get update && apt-get install -y python3-pip\nRUN pip install -r [|requirements.txt|]\n")]
    [InlineData("FROM python\nRUN pip install -r [|requirements.txt|]\nCOPY requirements.txt .\n")]
    [InlineData("FROM python\nCOPY app.py ./\nRUN python -m pip install --requirement=[|requirements.txt|]\n")]
    [InlineData("FROM python\nWORKDIR /app\nCOPY requirements.txt /tmp/\nRUN pip install -r [|requirements.txt|]\n")]
    [InlineData("FROM python\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt -c [|constraints.txt|]\n")]
    [InlineData("FROM python\nRUN pip install -U pip && pip install -r [|/app/requirements.txt|]\n")]
    [InlineData("FROM python AS a\nFROM a\nRUN --mount=type=cache,target=/root/.cache pip install -r [|requirements.txt|]\n")]
    public void A_file_that_nothing_brings_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python\nRUN pip install poetry\nRUN poetry config virtualenvs.create false && poetry [|install|] --no-root\n")]
    [InlineData("FROM python\nCOPY app.py ./\nRUN pip install uv && uv pip install --system -r [|requirements.txt|]\n")]
    [InlineData("FROM python\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN uv [|sync|] --frozen\n")]
    [InlineData("FROM python\nWORKDIR /app\nCOPY app.py ./\nRUN pipenv [|install|] --system --deploy\n")]
    [InlineData("FROM python\nRUN pdm [|sync|]\nCOPY pyproject.toml pdm.lock ./\n")]
    public void What_other_installers_look_for_is_reported_too(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python\nCOPY pyproject.toml ./\nRUN poetry install\n")]
    [InlineData("FROM python\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --frozen\n")]
    [InlineData("FROM python\nCOPY pyproject.toml ./\nRUN uv sync\n")]
    [InlineData("FROM python\nRUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml --mount=type=bind,source=uv.lock,target=uv.lock uv sync --locked\n")]
    [InlineData("FROM python\nCOPY Pipfile Pipfile.lock ./\nRUN pipenv sync --system\n")]
    [InlineData("FROM python\nRUN poetry new app && cd app && poetry install\n")]
    [InlineData("FROM python\nRUN pipenv install flask\n")]
    [InlineData("FROM python\nRUN uv init && uv sync\n")]
    [InlineData("FROM python\nRUN poetry add flask\n")]
    public void What_they_find_or_make_themselves_is_not_reported(string text) => VerifySilent(text);

    [Theory]
    [InlineData("FROM python\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nWORKDIR /app\nCOPY requirements.txt /app/\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nWORKDIR /app\nCOPY ./requirements.txt /app/requirements.txt\nWORKDIR /\nRUN pip install -r app/requirements.txt\n")]
    [InlineData("FROM python\nCOPY requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\n")]
    [InlineData("FROM python\nCOPY base.txt requirements.txt\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nCOPY . .\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nCOPY requirements*.txt ./\nRUN pip install -r requirements-dev.txt\n")]
    [InlineData("FROM python\nCOPY src /app\nRUN pip install -r /app/requirements.txt\n")]
    [InlineData("FROM python\nCOPY requirements requirements\nRUN pip install -r requirements/base.txt\n")]
    [InlineData("FROM python\nADD project.tar.gz /app\nRUN pip install -r /app/requirements.txt\n")]
    [InlineData("FROM python\nCOPY <<EOF requirements.txt\nflask\nEOF\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python AS a\nFROM python\nCOPY --from=a /x /app\nRUN pip install -r /app/requirements.txt\n")]
    [InlineData("FROM python AS a\nCOPY requirements.txt .\nFROM a\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nRUN --mount=type=bind,source=requirements.txt,target=requirements.txt pip install -r requirements.txt\n")]
    [InlineData("FROM python\nRUN --mount=type=bind,target=. pip install -r requirements.txt\n")]
    [InlineData("FROM python\nRUN --mount=target=/src pip install -r /src/requirements.txt\n")]
    [InlineData("FROM python\nRUN echo flask > requirements.txt && pip install -r requirements.txt\n")]
    [InlineData("FROM python\nRUN curl -O https://example.org/requirements.txt\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nRUN git clone https://example.org/x /x && cd /x && pip install -r requirements.txt\n")]
    [InlineData("FROM python\nCOPY app /app\nRUN cd /app && pip install -r requirements.txt\n")]
    [InlineData("FROM python\nRUN pip freeze > r.txt\nRUN pip install -r r.txt\n")]
    [InlineData("FROM python\nRUN pip install -r https://example.org/requirements.txt\n")]
    [InlineData("FROM python\nRUN pip install -r $FILE\n")]
    [InlineData("FROM python\nRUN pip install -r /dev/stdin\n")]
    [InlineData("FROM example.org/base\nRUN pip install -r requirements.txt\n")]
    [InlineData("ARG BASE\nFROM $BASE\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nWORKDIR $SOMEWHERE\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nONBUILD COPY requirements.txt .\nONBUILD RUN pip install -r requirements.txt\n")]
    [InlineData("FROM python\nRUN pip install flask\n")]
    [InlineData("FROM python\nRUN if [ -f requirements.txt ]; then pip install -r requirements.txt; fi\n")]
    [InlineData("FROM python\nRUN test -f requirements.txt && pip install -r requirements.txt\n")]
    [InlineData("FROM python\nRUN pip install -r requirements.txt || true\n")]
    [InlineData("FROM python\nRUN bash -c \"pip install -r requirements.txt\"\n")]
    public void A_file_that_is_or_may_be_there_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void A_folder_that_does_not_have_the_file_does_not_bring_it()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml", "src/main.py", "requirements.txt");

        Verify("FROM python\nCOPY src /app\nRUN pip install -r [|/app/requirements.txt|]\n");
    }

    [Fact]
    public void The_fix_copies_a_file_that_the_context_has()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml", "requirements/base.txt", "app.py");

        Verify(
            "FROM python\nWORKDIR /app\nCOPY app.py .\nRUN pip install -r [|requirements/base.txt|]\n",
            "FROM python\nWORKDIR /app\nCOPY app.py .\nCOPY requirements/base.txt ./requirements/\nRUN pip install -r requirements/base.txt\n");
    }

    [Fact]
    public void A_copy_that_comes_too_late_is_named() => Assert.Equal(
        "/requirements.txt is not there yet: it is copied on line 3, below. Copy it before this RUN.",
        Single("FROM python\nRUN pip install -r requirements.txt\nCOPY . .\n").Message);
}
