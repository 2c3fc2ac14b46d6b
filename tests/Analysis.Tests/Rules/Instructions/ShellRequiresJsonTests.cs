using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class ShellRequiresJsonTests : RuleTest
{
    private protected override Rule Rule => new ShellRequiresJson();

    [Theory]
    [InlineData("SHELL [|/bin/bash -c|]", "SHELL [\"/bin/bash\", \"-c\"]")]
    [InlineData("SHELL [|['/bin/bash', '-c']|]", "SHELL [\"/bin/bash\", \"-c\"]")]
    [InlineData("SHELL [|[\"/bin/bash\", \"-c\",]|]", "SHELL [\"/bin/bash\", \"-c\"]")]
    public void An_array_is_written(string line, string expected) => Verify($"FROM python:3.13-slim\n{line}\n", $"FROM python:3.13-slim\n{expected}\n");

    [Fact]
    public void What_a_shell_would_have_to_read_has_no_fix() => VerifyNoFix("FROM python:3.13-slim\nSHELL [|$SHELL -c|]\n");

    [Theory]
    [InlineData("SHELL [\"/bin/bash\", \"-c\"]")]
    [InlineData("SHELL []")]
    [InlineData("SHELL")]
    public void An_array_or_what_is_told_elsewhere_is_not_reported(string line) => VerifySilent($"FROM python:3.13-slim\n{line}\n");
}
