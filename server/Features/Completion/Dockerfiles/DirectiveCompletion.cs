using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes parser directives in comments: at the top of the file all of them, above an instruction what <c>check</c> may say there.</summary>
internal static class DirectiveCompletion
{
    /// <summary>Whether an offset is in a comment or directive, behind the number sign.</summary>
    public static bool IsAt(DockerfileSyntax syntax, int offset) => FindComment(syntax, offset) is not null;

    public static CompletionList At(DockerfileSyntax syntax, int offset, CompletionOccasion occasion)
    {
        if (FindComment(syntax, offset) is not { } comment || occasion.Trigger is not (null or ' ' or '=' or ',' or ':')) return CompletionList.Empty;

        // A comment between the lines of an instruction directs nothing.
        if (syntax.FindInstruction(comment.Start) is not null) return CompletionList.Empty;

        string text = syntax.Source.Content;
        int line = syntax.Source.PositionOf(offset).Line;
        bool isOnTop = syntax.Directives.Count(directive => directive.Span.End < comment.Start) == line;
        int nameStart = comment.Start + 1;
        while (nameStart < offset && text[nameStart] is ' ' or '\t') nameStart++;

        int equals = text.AsSpan(nameStart, offset - nameStart).IndexOf('=');
        if (equals >= 0)
        {
            string name = text.AsSpan(nameStart, equals).Trim().ToString();
            bool mayBe = isOnTop || name.Equals("check", StringComparison.OrdinalIgnoreCase);
            return mayBe ? Values(text, name, nameStart + equals + 1, comment.End, offset, isOnTop) : CompletionList.Empty;
        }

        return occasion.Trigger is null || (isOnTop && occasion.IsUnasked) ? Names(syntax, comment, nameStart, offset, isOnTop) : CompletionList.Empty;
    }

    private static CompletionList Names(DockerfileSyntax syntax, TextSpan comment, int nameStart, int offset, bool isOnTop)
    {
        string text = syntax.Source.Content;
        if (text.AsSpan(nameStart, offset - nameStart).ContainsAny(" \t:;,")) return CompletionList.Empty;

        int end = offset;
        while (end < comment.End && char.IsAsciiLetter(text[end])) end++;
        bool hasValue = text.AsSpan(end, comment.End - end).TrimStart().StartsWith("=", StringComparison.Ordinal);
        ItemList items = new(new TextSpan(nameStart, end));
        if (!isOnTop)
        {
            items.Add("check=skip=", CompletionKind.Keyword, "leaves checks of BuildKit's out for the instruction below", topic: DocumentationTopics.Directive("check"));
            return items.ToList();
        }

        foreach (FlagEntry directive in DirectiveReference.All)
        {
            if (syntax.Directives.Any(given => given.Name == directive.Name && !given.Span.Touches(offset))) continue;

            string value = directive.Name == "syntax" ? directive.Values[0].Text : "";
            items.Add(
                directive.Name, CompletionKind.Keyword, directive.Reference.Form, hasValue ? directive.Name : $"{directive.Name}={value}",
                DocumentationTopics.Directive(directive.Name));
        }

        return items.ToList();
    }

    private static CompletionList Values(string text, string name, int valueStart, int end, int offset, bool isOnTop)
    {
        while (valueStart < offset && text[valueStart] is ' ' or '\t') valueStart++;
        if (name.Equals("check", StringComparison.OrdinalIgnoreCase)) return CheckValues(text, valueStart, end, offset, isOnTop);

        ItemList items = new(new TextSpan(valueStart, end));
        foreach (ReferenceValue value in DirectiveReference.Find(name)?.Values ?? [])
        {
            items.Add(value.Text, CompletionKind.Value, value.Meaning, topic: DocumentationTopics.Directive(name));
        }

        return items.ToList();
    }

    /// <summary><c>skip=A,B;error=true;experimental=C</c></summary>
    private static CompletionList CheckValues(string text, int valueStart, int end, int offset, bool isOnTop)
    {
        // What follows a blank is a comment of the directive's own.
        if (text.AsSpan(valueStart, offset - valueStart).ContainsAny(" \t")) return CompletionList.Empty;

        int optionStart = offset;
        while (optionStart > valueStart && text[optionStart - 1] != ';') optionStart--;
        int wordStart = offset;
        while (wordStart > optionStart && text[wordStart - 1] is not ('=' or ',')) wordStart--;
        int wordEnd = offset;
        while (wordEnd < end && char.IsAsciiLetterOrDigit(text[wordEnd])) wordEnd++;

        ItemList items = new(new TextSpan(wordStart, wordEnd));
        string option = text[optionStart..wordStart];
        if (option.Length == 0)
        {
            foreach (ReferenceValue value in DirectiveReference.CheckOptions)
            {
                if (isOnTop || value.Text == "skip") items.Add(value.Text, CompletionKind.Option, value.Meaning, value.Text + "=", DocumentationTopics.Directive("check"));
            }
        }
        else if (option.StartsWith("error=", StringComparison.Ordinal))
        {
            items.Add("true", CompletionKind.Value, "a warning fails the build");
            items.Add("false", CompletionKind.Value, "the default");
        }
        else if (option.StartsWith("skip=", StringComparison.Ordinal) || option.StartsWith("experimental=", StringComparison.Ordinal))
        {
            string[] given = text[(optionStart + option.IndexOf('=', StringComparison.Ordinal) + 1)..wordStart].Split(',', StringSplitOptions.TrimEntries);
            foreach (ReferenceValue check in DirectiveReference.Checks)
            {
                if (!given.Contains(check.Text)) items.Add(check.Text, CompletionKind.Value, check.Meaning);
            }
        }

        return items.ToList();
    }

    private static TextSpan? FindComment(DockerfileSyntax syntax, int offset)
    {
        foreach (DirectiveSyntax directive in syntax.Directives)
        {
            int end = syntax.Source.LineAt(syntax.Source.PositionOf(directive.Span.Start).Line).End;
            if (directive.Span.Start < offset && offset <= end) return new TextSpan(directive.Span.Start, end);
        }

        int low = 0;
        int high = syntax.Comments.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            TextSpan comment = syntax.Comments[middle];
            if (offset <= comment.Start) high = middle - 1;
            else if (offset > comment.End) low = middle + 1;
            else return comment;
        }

        return null;
    }
}
