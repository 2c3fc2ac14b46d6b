using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Features.Hover;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Features.Configuration;

/// <summary>What a rule's name in <c>.basewise.yaml</c> stands for, and what an image there is that others are built on.</summary>
internal static class ConfigurationHover
{
    public static HoverContent? Find(SourceText source, int offset, DateOnly today) => FindRule(source, offset) ?? FindImage(source, offset, today);

    private static HoverContent? FindRule(SourceText source, int offset)
    {
        if (ConfigurationCursor.Find(source, offset) is not { Key: null, Parent: "rules", Word: var word }) return null;
        if (RuleCatalogue.FindByNameOrCode(source.ToString(word)) is not { } rule) return null;

        string severity = rule.IsOffByDefault ? $"off by default, else {SeverityNames.Of(rule.Severity)}" : $"{SeverityNames.Of(rule.Severity)} by default";
        return new HoverContent(word, $"**{rule.Name}**: {rule.Title}\n\n{severity} · [page]({rule.Url})");
    }

    /// <summary>An image is one value with its colons and slashes; one with braces stands for many, of which there is nothing to tell.</summary>
    private static HoverContent? FindImage(SourceText source, int offset, DateOnly today)
    {
        string text = source.Content;
        TextSpan line = source.LineAt(source.PositionOf(offset).Line);
        int start = offset;
        while (start > line.Start && IsInImage(text[start - 1])) start--;
        int end = offset;
        while (end < line.End && IsInImage(text[end])) end++;

        int before = start > line.Start && text[start - 1] is '"' or '\'' ? start - 1 : start;
        bool isImage = ConfigurationCursor.Find(source, before) is { Key: { } key } cursor
            && (cursor.Parent == ConfigurationKeys.Images || (cursor.Grandparent == ConfigurationKeys.Images && key == ConfigurationKeys.From));
        if (!isImage || ImageReference.Parse(text[start..end]) is not { } image) return null;

        return ImageHover.Describe(image, today) is { } markdown ? new HoverContent(new TextSpan(start, end), markdown) : null;
    }

    private static bool IsInImage(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '@' or '{' or '}';
}
