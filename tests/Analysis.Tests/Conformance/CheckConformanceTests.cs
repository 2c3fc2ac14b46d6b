namespace Basewise.Analysis.Tests.Conformance;

/// <summary>Where Basewise has a rule for what a check of BuildKit finds, it finds the same.</summary>
public sealed class CheckConformanceTests
{
    private static readonly IReadOnlyList<CheckCase> Cases =
        [.. CheckCase.Load("buildkit-dockerfile-cases.json").Where(@case => !@case.IsRefused && @case.Dockerfile.Length > 0)];

    private static readonly IReadOnlyList<CheckCase> PragmaCases =
        [.. CheckCase.Load("buildkit-check-pragma-cases.json").Where(@case => !@case.IsRefused)];

    public static TheoryData<string> Names => [.. Cases.Select(@case => @case.Name)];

    public static TheoryData<string> PragmaNames => [.. PragmaCases.Select(@case => @case.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rules_find_what_BuildKits_checks_find_and_no_more(string name)
    {
        CheckCase @case = Cases.Single(@case => @case.Name == name);

        Assert.Equal(@case.Expected(), @case.Found());
    }

    [Theory]
    [MemberData(nameof(PragmaNames))]
    public void A_check_pragma_reaches_as_far_as_in_BuildKit(string name)
    {
        CheckCase @case = PragmaCases.Single(@case => @case.Name == name);

        Assert.Equal(@case.Expected(), @case.Found());
    }

    [Fact]
    public void Every_check_of_the_cases_has_a_rule() =>
        Assert.Empty(Cases.Concat(PragmaCases).SelectMany(@case => @case.Warnings).Select(warning => warning.Check).Except(CheckCase.KnownChecks));
}
