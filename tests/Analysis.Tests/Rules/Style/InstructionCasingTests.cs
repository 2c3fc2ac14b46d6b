using Basewise.Analysis.Rules.Style;

namespace Basewise.Analysis.Tests.Rules.Style;

public sealed class InstructionCasingTests : RuleTest
{
    private protected override Rule Rule => new InstructionCasing();

    private protected override bool JudgesCase => true;

    [Fact]
    public void The_minority_is_reported() => Verify(
        "FROM alpine\n[|run|] a\nRUN b\n[|Cmd|] [\"c\"]\n",
        "FROM alpine\nRUN a\nRUN b\nCMD [\"c\"]\n");

    [Fact]
    public void Where_lower_case_is_the_majority_upper_case_is_reported() => Verify(
        "[|FROM|] alpine\nrun a\nrun b\n", "from alpine\nrun a\nrun b\n");

    [Fact]
    public void Upper_case_wins_a_draw() => Verify("FROM alpine\n[|run|] a\n", "FROM alpine\nRUN a\n");

    [Fact]
    public void The_trigger_of_an_ONBUILD_and_what_stands_before_the_first_FROM_do_not_count() =>
        VerifySilent("arg A=1\narg B=1\nFROM alpine\nONBUILD run x\nHEALTHCHECK cmd x\n");

    [Fact]
    public void A_keyword_across_two_lines_is_reported_without_a_fix() => VerifyNoFix("FROM alpine\nRUN b\n[|r\\\nun|] a\n");
}
