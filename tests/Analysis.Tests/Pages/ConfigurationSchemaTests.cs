using System.Text.Json.Nodes;
using Basewise.Analysis.Configuration;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Pages;

/// <summary>What the schema and the page of the configuration file say, the program does. (RulePageTests holds that the schema is of today.)</summary>
public sealed class ConfigurationSchemaTests
{
    [Fact]
    public void What_the_schema_lists_the_program_reads_without_a_problem()
    {
        JsonNode rules = JsonNode.Parse(File.ReadAllText(ConfigurationSchema.Path))?["definitions"]?["rules"]?["properties"] ?? throw new InvalidDataException("The schema has no rules.");
        string text = "rules:\n" + string.Concat(rules.AsObject().Select(rule => $"  {rule.Key}: {rule.Value?["enum"]?[0]}\n"));

        ConfigurationFile file = ConfigurationFile.Read(ConfigurationFile.Name, new SourceText(text));

        Assert.Empty(file.Problems);
        Assert.Equal(RuleCatalogue.All.Length, file.Settings.Rules.Severities.Count);
    }

    [Fact]
    public void The_manifest_gives_the_schema_to_YAML_editors_and_the_package_holds_it()
    {
        JsonNode? validation = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "package.json")))?["contributes"]?["yamlValidation"];

        Assert.Equal([".basewise.yaml", ".basewise.yml"], validation?.AsArray().Select(entry => (string?)entry?["fileMatch"]) ?? []);
        Assert.All(validation?.AsArray() ?? [], entry => Assert.Equal("./schemas/basewise.schema.json", (string?)entry?["url"]));
        Assert.Contains("!schemas/*.json", File.ReadAllLines(Path.Combine(RepositoryFolder.Path, ".vscodeignore")));
    }

    [Fact]
    public void The_example_on_the_page_is_one()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "configuration.md"));
        string example = page.Split("```yaml\n")[1].Split("```")[0];

        ConfigurationFile file = ConfigurationFile.Read(ConfigurationFile.Name, new SourceText(example));

        Assert.Empty(file.Problems);
        Assert.All(ConfigurationKeys.OfFile, key => Assert.Contains($"\n{key}:", $"\n{example}", StringComparison.Ordinal));
    }
}
