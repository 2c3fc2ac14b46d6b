using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>The hover on parser directives, and on the checks that a <c># check=</c> names, at the top or above an instruction.</summary>
internal static class DirectiveHover
{
    public static HoverContent? Find(DockerfileSyntax syntax, int offset)
    {
        if (FindDirective(syntax, offset) is not { } directive || !directive.Span.Touches(offset)) return null;

        if (directive.Name == "check" && directive.ValueSpan.Touches(offset) && FindCheck(syntax.Source, directive.ValueSpan, offset) is { } check) return check;

        return DirectiveReference.Find(directive.Name) is { } entry ? new HoverContent(directive.Span, entry.Reference.ToMarkdown()) : null;
    }

    private static DirectiveSyntax? FindDirective(DockerfileSyntax syntax, int offset)
    {
        foreach (DirectiveSyntax directive in syntax.Directives)
        {
            if (directive.Span.Touches(offset)) return directive;
        }

        // Of a comment line nothing but a check is heeded.
        TextSpan line = syntax.Source.LineAt(syntax.Source.PositionOf(offset).Line);
        int start = line.Start;
        while (start < line.End && syntax.Source.Content[start] is ' ' or '\t') start++;
        if (start == line.End || syntax.Source.Content[start] != '#' || syntax.FindInstruction(start) is not null) return null;

        return DirectiveSyntax.FindIn(syntax.Source, new TextSpan(start, line.End)) is { Name: "check" } check ? check : null;
    }

    private static HoverContent? FindCheck(SourceText source, TextSpan value, int offset)
    {
        string text = source.Content;
        int start = offset;
        int end = offset;
        while (start > value.Start && char.IsAsciiLetterOrDigit(text[start - 1])) start--;
        while (end < value.End && char.IsAsciiLetterOrDigit(text[end])) end++;

        string name = text[start..end];
        ReferenceValue? known = DirectiveReference.Checks.FirstOrDefault(check => check.Text == name);
        return known is null || name == "all"
            ? null
            : new HoverContent(new TextSpan(start, end), $"**{name}** reports {known.Meaning}.\n\n[Build checks](https://docs.docker.com/reference/build-checks/)");
    }
}
