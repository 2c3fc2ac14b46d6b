using System.Reflection;
using System.Text.Json;
using Basewise.Analysis;

namespace Basewise.Architecture.Tests;

public sealed class RuleTests
{
    private static readonly Type[] RuleTypes =
        [.. typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)];

    public static TheoryData<string> Names => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Name)];

    [Fact]
    public void Every_rule_is_in_the_catalogue_once() =>
        Assert.Equal(RuleTypes.Select(type => type.Name).Order(), RuleCatalogue.All.Select(rule => rule.GetType().Name).Order());

    [Fact]
    public void Every_rule_is_sealed_and_internal() => Assert.All(RuleTypes, type => Assert.True(type is { IsSealed: true, IsPublic: false }, type.Name));

    [Fact]
    public void No_rule_keeps_state()
    {
        const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

        Assert.All(RuleTypes.SelectMany(type => type.GetFields(Everything)), field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{field.DeclaringType?.Name}.{field.Name}"));
    }

    [Fact]
    public void Names_and_other_linters_codes_are_unique()
    {
        string[] names = [.. RuleCatalogue.All.SelectMany(rule => rule.Descriptor.Aliases.Prepend(rule.Descriptor.Name))];

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void A_rules_class_is_called_as_the_rule() =>
        Assert.All(RuleCatalogue.All, rule => Assert.Equal(
            rule.GetType().Name, string.Concat(rule.Descriptor.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_a_page_a_test_class_and_a_setting(string name)
    {
        RuleDescriptor rule = Assert.IsType<RuleDescriptor>(RuleCatalogue.Find(name));
        string type = RuleCatalogue.All.Single(candidate => candidate.Descriptor == rule).GetType().Name;

        Assert.EndsWith($"/docs/rules/{name}.md", rule.Url, StringComparison.Ordinal);
        Assert.True(Repository.Exists($"docs/rules/{name}.md"), "no page");
        Assert.Contains(Repository.Files, file => file.EndsWith($"/{type}Tests.cs", StringComparison.Ordinal));
        Assert.Contains(name, Settings());
    }

    [Fact]
    public void No_setting_or_page_is_of_a_rule_that_does_not_exist()
    {
        IEnumerable<string> pages = Repository.Files.Where(file => file.IsIn("docs/rules")).Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "README");

        Assert.All(Settings().Concat(pages), name => Assert.NotNull(RuleCatalogue.Find(name)));
    }

    private static string[] Settings()
    {
        using JsonDocument manifest = JsonDocument.Parse(Repository.Read("package.json"));
        JsonElement rules = manifest.RootElement.GetProperty("contributes").GetProperty("configuration").GetProperty("properties").GetProperty("basewise.rules");
        return [.. rules.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
    }
}
