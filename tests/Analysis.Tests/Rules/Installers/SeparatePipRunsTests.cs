using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class SeparatePipRunsTests : RuleTest
{
    private protected override Rule Rule => new SeparatePipRuns();

    [Fact]
    public void Two_installations_in_a_row_become_one() => Verify(
        "FROM python:3.12-slim\nRUN pip install --no-cache-dir flask\nRUN pip [|install|] --no-cache-dir 'gunicorn>=22'\nCOPY . .\n",
        "FROM python:3.12-slim\nRUN pip install --no-cache-dir flask 'gunicorn>=22'\nCOPY . .\n");

    [Fact]
    public void Each_is_measured_by_the_one_before_it() => Verify(
        "FROM python:3.12-slim\nRUN pip install flask\nRUN pip [|install|] gunicorn\nRUN pip [|install|] redis\n");

    [Fact]
    public void A_comment_keeps_its_instruction() => VerifyNoFix(
        "FROM python:3.12-slim\nRUN pip install flask\n# the server\nRUN pip [|install|] gunicorn\n");

    [Theory]
    [InlineData("RUN pip install -U pip\nRUN pip install flask")]
    [InlineData("RUN pip install poetry==1.8\nRUN pip install flask")]
    [InlineData("RUN pip install -r requirements.txt\nRUN pip install -r dev.txt")]
    [InlineData("RUN pip install -r requirements.txt\nRUN pip install .")]
    [InlineData("RUN pip install flask\nCOPY . .\nRUN pip install gunicorn")]
    [InlineData("RUN pip install torch --index-url https://download.pytorch.org/whl/cpu\nRUN pip install flask")]
    [InlineData("RUN pip install --no-deps flask\nRUN pip install --no-deps gunicorn")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/pip pip install flask\nRUN pip install gunicorn")]
    [InlineData("RUN pip install $PACKAGES\nRUN pip install gunicorn")]
    [InlineData("RUN pip install --target=/a flask\nRUN pip install --target=/b gunicorn")]
    [InlineData("RUN python -m venv /v && /v/bin/pip install flask\nRUN pip install gunicorn")]
    [InlineData("RUN pip install flask && rm -rf /x\nRUN pip install gunicorn")]
    public void What_has_a_reason_to_stand_alone_is_not_reported(string lines) => VerifySilent($"FROM python:3.12-slim\n{lines}\n");

    [Fact]
    public void It_is_off_by_default() => Assert.True(new SeparatePipRuns().Descriptor.IsOffByDefault);
}
