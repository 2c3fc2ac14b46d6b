using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class ChmodWorldWritableTests : RuleTest
{
    private protected override Rule Rule => new ChmodWorldWritable();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("RUN chmod [|777|] /app", "RUN chmod 755 /app")]
    [InlineData("RUN mkdir /data && chmod -R [|0777|] /data", "RUN mkdir /data && chmod -R 0755 /data")]
    [InlineData("RUN chmod [|666|] /app/x /tmp", "RUN chmod 644 /app/x /tmp")]
    [InlineData("COPY --chmod=[|777|] run.sh /", "COPY --chmod=755 run.sh /")]
    public void Only_the_owner_writes(string line, string expected) => Verify($"FROM python:3.13\n{line}\n", $"FROM python:3.13\n{expected}\n");

    [Theory]
    [InlineData("RUN chmod -R [|a+rwx|] /app")]
    [InlineData("RUN chmod [|o+w|] /app")]
    [InlineData("RUN [\"chmod\", [|\"777\"|], \"/app\"]")]
    public void What_is_written_otherwise_has_no_fix(string line) => VerifyNoFix($"FROM python:3.13\n{line}\n");

    [Theory]
    [InlineData("RUN chmod 755 /app && chmod +x /run.sh && chmod g+w /data")]
    [InlineData("RUN chmod 1777 /tmp && chmod 777 /tmp /var/tmp/")]
    [InlineData("RUN chmod $MODE /app")]
    [InlineData("COPY --chmod=755 run.sh /")]
    [InlineData("RUN echo chmod 777")]
    public void Other_modes_are_not_reported(string line) => VerifySilent($"FROM python:3.13\n{line}\n");

    [Fact]
    public void A_build_stage_is_not_reported() => VerifySilent("FROM a AS build\nRUN chmod 777 /x\nFROM b\nCOPY --from=build /x /x\n");
}
