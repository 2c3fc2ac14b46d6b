using System.CommandLine;
using System.Text.Json;
using Basewise.Analysis;

namespace Basewise.CommandLine.Rules;

/// <summary><c>basewise rules</c>: all rules by category, with what each of them is by default.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> format = new("--format") { Description = "How the list is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        Command command = new("rules", "List the rules: severity, whether there is a fix, and what each of them finds.") { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetRequiredValue(format) == "json") WriteJson(terminal.Output);
            else WriteText(terminal.Output);
            return ExitStatus.Success;
        });
        return command;
    }

    private static IEnumerable<IGrouping<Category, RuleDescriptor>> Groups =>
        RuleCatalogue.All.Select(rule => rule.Descriptor).GroupBy(rule => rule.Category).OrderBy(group => group.Key);

    private static void WriteText(TextWriter output)
    {
        int width = RuleCatalogue.All.Max(rule => rule.Descriptor.Name.Length);
        foreach (IGrouping<Category, RuleDescriptor> group in Groups)
        {
            output.WriteLine($"{NameOf(group.Key)}:");
            foreach (RuleDescriptor rule in group)
            {
                string severity = rule.IsOffByDefault ? SeverityNames.Off : SeverityNames.Of(rule.Severity);
                output.WriteLine($"  {rule.Name.PadRight(width)}  {severity,-11}  {FixOf(rule),-7}  {rule.Title}");
            }

            output.WriteLine();
        }

        output.WriteLine("A fix is safe, or offered because the image will not be the same. \"basewise explain RULE\" tells more.");
    }

    private static void WriteJson(TextWriter output) => JsonOutput.WriteObject(output, writer =>
    {
        writer.WriteStartArray("rules");
        foreach (RuleDescriptor rule in Groups.SelectMany(group => group)) Write(rule, writer);
        writer.WriteEndArray();
    });

    private static void Write(RuleDescriptor rule, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", rule.Name);
        writer.WriteString("category", NameOf(rule.Category));
        writer.WriteString("severity", SeverityNames.Of(rule.Severity));
        writer.WriteBoolean("onByDefault", !rule.IsOffByDefault);
        writer.WriteString("fix", FixOf(rule));
        writer.WriteString("title", rule.Title);
        writer.WriteStartArray("aliases");
        foreach (string alias in rule.Aliases) writer.WriteStringValue(alias);
        writer.WriteEndArray();
        writer.WriteString("url", rule.Url);
        writer.WriteEndObject();
    }

    private static string NameOf(Category category) => category == Category.BaseImage ? "base image" : category.ToString().ToLowerInvariant();

    private static string FixOf(RuleDescriptor rule) => rule.Fix switch
    {
        FixKind.Safe => "safe",
        FixKind.NeedsConsent => "offered",
        _ => "none",
    };
}
