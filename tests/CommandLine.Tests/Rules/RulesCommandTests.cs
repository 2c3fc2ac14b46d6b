using Basewise.Analysis;
using Newtonsoft.Json.Linq;

namespace Basewise.CommandLine.Tests.Rules;

/// <summary><c>basewise rules</c> and <c>basewise explain</c>.</summary>
public class RulesCommandTests
{
    [Fact]
    public void Every_rule_is_listed_below_its_category()
    {
        CommandLineRun run = CommandLineRun.Of("rules");

        Assert.Equal(ExitStatus.Success, run.Status);
        string[] lines = run.Output.Split('\n');
        Assert.Equal(RuleCatalogue.All.Length, lines.Count(line => line.StartsWith("  ", StringComparison.Ordinal)));
        Assert.Contains("base image:", lines);
        string[] words = lines.Single(line => line.StartsWith("  pip-cache-left ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["pip-cache-left", "warning", "safe"], words[..3]);
        Assert.Contains(" off ", lines.Single(line => line.StartsWith("  no-healthcheck ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_has_what_there_is_to_know_of_each()
    {
        JToken[] rules = [.. JObject.Parse(CommandLineRun.Of("rules", "--format", "json").Output)["rules"] ?? new JArray()];

        Assert.Equal(RuleCatalogue.All.Length, rules.Length);
        Assert.Equal(
            JObject.Parse("""
                {
                  "name": "no-healthcheck", "category": "runtime", "severity": "SEVERITY", "onByDefault": false, "fix": "FIX", "title": "TITLE", "aliases": [], "url": "URL"
                }
                """).Properties().Select(property => property.Name),
            ((JObject)rules.Single(rule => (string?)rule["name"] == "no-healthcheck")).Properties().Select(property => property.Name));
        Assert.Contains("DL3042", rules.Single(rule => (string?)rule["name"] == "pip-cache-left")["aliases"]?.Values<string>() ?? []);
        Assert.False((bool?)rules.Single(rule => (string?)rule["name"] == "no-healthcheck")["onByDefault"]);
    }

    [Fact]
    public void Every_rule_can_be_explained()
    {
        foreach (RuleDescriptor rule in RuleCatalogue.All.Select(rule => rule.Descriptor))
        {
            CommandLineRun run = CommandLineRun.Of("explain", rule.Name);

            Assert.Equal(ExitStatus.Success, run.Status);
            Assert.StartsWith($"# {rule.Name}\n", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--", run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("DL3042")]
    [InlineData("dl3042")]
    [InlineData("PIP-CACHE-LEFT")]
    public void A_code_of_another_linter_explains_the_rule(string code) =>
        Assert.Equal(CommandLineRun.Of("explain", "pip-cache-left"), CommandLineRun.Of("explain", code));

    [Theory]
    [InlineData("pip-cashe-left", "basewise: there is no rule pip-cashe-left. Did you mean pip-cache-left?\n")]
    [InlineData("nonsense-of-mine", "basewise: there is no rule nonsense-of-mine. See \"basewise rules\".\n")]
    public void A_name_that_is_no_rule_is_a_failure(string name, string error) => Assert.Equal(new CommandLineRun(ExitStatus.Failure, "", error), CommandLineRun.Of("explain", name));
}
