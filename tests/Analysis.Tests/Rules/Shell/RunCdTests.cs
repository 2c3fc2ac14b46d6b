using Basewise.Analysis.Rules.Shell;

namespace Basewise.Analysis.Tests.Rules.Shell;

public sealed class RunCdTests : RuleTest
{
    private protected override Rule Rule => new RunCd();

    [Fact]
    public void A_cd_of_its_own_becomes_WORKDIR() => Verify(
        "FROM python:3.13\nRUN [|cd /app|]\nRUN make\n",
        "FROM python:3.13\nWORKDIR /app\nRUN make\n");

    [Fact]
    public void A_cd_at_the_end_changes_nothing() => VerifyNoFix("FROM python:3.13\nRUN mkdir /app && [|cd /app|]\n");

    [Fact]
    public void A_RUN_that_wants_to_be_elsewhere_gets_WORKDIR() => Verify(
        "FROM python:3.13\nRUN cd [|/app|] && pip install -r requirements.txt\n",
        "FROM python:3.13\nWORKDIR /app\nRUN pip install -r requirements.txt\n");

    [Fact]
    public void A_cd_to_where_it_is_goes() => Verify(
        "FROM python:3.13\nWORKDIR /app\nRUN [|cd /app|] && pip install .\nRUN [|cd .|] && make\n",
        "FROM python:3.13\nWORKDIR /app\nRUN pip install .\nRUN make\n");

    [Theory]
    [InlineData("RUN cd /tmp && curl -O https://example.org/x && tar xf x")]
    [InlineData("RUN cd /usr/src/x && make install")]
    [InlineData("RUN cd /app && make && cd / && rm -rf /app")]
    [InlineData("RUN curl -O https://example.org/x && cd x && make")]
    [InlineData("RUN cd /app; make")]
    [InlineData("RUN (cd /app && make) && make all")]
    [InlineData("RUN cd $HOME && make")]
    [InlineData("RUN cd sub && make")]
    [InlineData("RUN for d in a b; do cd /app/$d && make; done")]
    [InlineData("RUN bash -c 'cd /app && make'")]
    [InlineData("RUN <<EOF\ncd /app\nmake\nEOF")]
    [InlineData("CMD cd /app && ./run")]
    public void A_cd_that_WORKDIR_would_not_do_is_not_reported(string line) => VerifySilent($"FROM python:3.13\n{line}\n");
}
