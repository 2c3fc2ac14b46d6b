using System.Collections.Immutable;

namespace Basewise.Analysis.Tests;

public sealed class ChosenRulesTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    [Fact]
    public void Each_judges_by_its_own_severity_unless_a_setting_names_one()
    {
        LintOptions options = Options with { Overrides = Options.Overrides.Add("untagged-image", Severity.Error).Add("python-eol", null) };

        Assert.Null(Find("untagged-image", Options)?.Severity);
        Assert.Equal(Severity.Error, Find("untagged-image", options)?.Severity);
        Assert.NotNull(Find("python-eol", Options));
        Assert.Null(Find("python-eol", options));
    }

    [Fact]
    public void Rules_that_are_off_by_default_are_on_where_all_are_asked_for_or_a_setting_names_them()
    {
        string name = RuleCatalogue.OfDockerfiles.First(rule => rule.Descriptor.IsOffByDefault).Descriptor.Name;

        Assert.Null(Find(name, Options));
        Assert.NotNull(Find(name, Options with { HasAllRules = true }));
        Assert.NotNull(Find(name, Options with { Overrides = Options.Overrides.Add(name, Severity.Hint) }));
    }

    [Fact]
    public void The_same_choice_is_made_once()
    {
        ImmutableDictionary<string, Severity?> overrides = Options.Overrides.Add("python-eol", null);

        Assert.Same(ChosenRules.By(Options with { Overrides = overrides }), ChosenRules.By(Options with { Overrides = overrides, Threads = 2 }));
        Assert.NotSame(ChosenRules.By(Options with { Overrides = overrides }), ChosenRules.By(Options with { Overrides = overrides, HasAllRules = true }));
    }

    private static ChosenRule? Find(string name, LintOptions options) =>
        ChosenRules.By(options).OfDockerfiles.FirstOrDefault(rule => rule.Descriptor.Name == name);
}
