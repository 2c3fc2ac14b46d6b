using Basewise.Analysis;
using Basewise.Features.Hover;
using Basewise.Syntax.Text;

namespace Basewise.Features.Configuration;

/// <summary>What a rule's name in <c>.basewise.yaml</c> stands for.</summary>
internal static class ConfigurationHover
{
    public static HoverContent? Find(SourceText source, int offset)
    {
        if (ConfigurationCursor.Find(source, offset) is not { Key: null, Parent: "rules", Word: var word }) return null;
        if (RuleCatalogue.FindByNameOrCode(source.ToString(word)) is not { } rule) return null;

        string severity = rule.IsOffByDefault ? $"off by default, else {SeverityNames.Of(rule.Severity)}" : $"{SeverityNames.Of(rule.Severity)} by default";
        return new HoverContent(word, $"**{rule.Name}**: {rule.Title}\n\n{severity} · [page]({rule.Url})");
    }
}
