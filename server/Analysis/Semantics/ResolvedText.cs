using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>
/// A word after its variables are replaced, every part of which still knows where it is written: in the word, or in the default of
/// an ARG. So a fix of the image that stands behind <c>python:${VERSION}-slim</c> edits the place that it must.
/// </summary>
public sealed class ResolvedText
{
    /// <summary>How many defaults may stand in one another: a person writes two, and each may name the next several times.</summary>
    private const int MaxDepth = 4;

    private readonly ImmutableArray<Part> parts;

    private ResolvedText(WordSyntax word, string? text, ImmutableArray<Part> parts)
    {
        Word = word;
        Text = text;
        this.parts = parts;
    }

    public WordSyntax Word { get; }

    /// <summary>The word after substitution; <c>null</c> where it is not known before the build.</summary>
    public string? Text { get; }

    /// <summary>The declarations whose values stand in it.</summary>
    public IEnumerable<AssignmentSyntax> Declarations => parts.Select(part => part.Declaration).OfType<AssignmentSyntax>();

    public bool UsesVariables
    {
        get
        {
            foreach (Part part in parts)
            {
                if (part.Declaration is not null || !part.IsEditable) return true;
            }

            return false;
        }
    }

    internal static ResolvedText Of(WordSyntax word, char escape, VariableScope scope)
    {
        string raw = word.Text;
        string? text = scope.Expand(raw, escape).Text;

        // Most words are plain, and come back as they are.
        if (ReferenceEquals(text, raw)) return new ResolvedText(word, raw, raw.Length == 0 ? [] : [new Part(raw, word.Start, word.Line, IsEditable: true, null)]);

        ImmutableArray<Part> parts = text is null ? [] : PartsOf(word, raw, scope, depth: 0);

        // Quotes, escapes and modifiers are the expander's business: where the parts do not make up its text, nothing is edited.
        if (text is not null && string.Concat(parts.Select(part => part.Value)) != text)
        {
            parts = [new Part(text, word.Start, word.Line, IsEditable: false, null)];
        }

        return new ResolvedText(word, text, parts);
    }

    /// <summary>
    /// The edit that puts other words in the place of a range of <see cref="Text"/>, or <c>null</c> where the range is not written
    /// in one piece anywhere. An empty range is an insertion: in the word rather than in a default, unless the default has more than a
    /// version there. Who replaces <c>3.12-slim</c> or <c>python:3.12</c> brings the end of the tag along.
    /// </summary>
    public TextEdit? FindEdit(int start, int end, string newText)
    {
        int partStart = 0;
        TextEdit? inDefault = null;
        foreach (Part part in parts)
        {
            int partEnd = partStart + part.Value.Length;
            if (part.IsEditable && partStart <= start && end <= partEnd)
            {
                int offset = part.Start + (start - partStart);
                TextEdit edit = new(part.Line.SourceSpan(offset, offset + (end - start)), newText);
                if (part.Declaration is null || start < end) return edit;

                inDefault ??= edit;
            }

            partStart = partEnd;
        }

        if (start == end && start == partStart && Word.End > Word.Start && !EndsInDefaultWithSuffix)
        {
            // Behind a variable at the word's end there is no literal part, but there is room.
            int wordEnd = Word.Span.End;
            return new TextEdit(new TextSpan(wordEnd, wordEnd), newText);
        }

        return inDefault;
    }

    private bool EndsInDefaultWithSuffix =>
        parts is [.., { Declaration: not null } last] && last.Value.AsSpan().ContainsAny('-', ':');

    private static ImmutableArray<Part> PartsOf(WordSyntax word, string raw, VariableScope scope, int depth)
    {
        ImmutableArray<Part>.Builder parts = ImmutableArray.CreateBuilder<Part>();
        int at = 0;
        while (at < raw.Length)
        {
            int dollar = raw.IndexOf('$', at);
            int literalEnd = dollar < 0 ? raw.Length : dollar;
            if (literalEnd > at) parts.Add(new Part(raw[at..literalEnd], word.Start + at, word.Line, IsEditable: true, null));
            if (dollar < 0) break;

            at = AddVariable(word, raw, dollar, scope, depth, parts);
        }

        return parts.ToImmutable();
    }

    /// <summary>Adds what stands for the variable at an offset, and says where it ends.</summary>
    private static int AddVariable(
        WordSyntax word, string raw, int dollar, VariableScope scope, int depth, ImmutableArray<Part>.Builder parts)
    {
        bool hasBraces = dollar + 1 < raw.Length && raw[dollar + 1] == '{';
        int nameStart = dollar + (hasBraces ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < raw.Length && (char.IsLetterOrDigit(raw[nameEnd]) || raw[nameEnd] == '_')) nameEnd++;

        int end = nameEnd;
        if (hasBraces)
        {
            int close = raw.IndexOf('}', nameEnd);
            if (close < 0)
            {
                // The word has been expanded, so this is none: the dollar is escaped.
                parts.Add(new Part(raw[dollar..], word.Start + dollar, word.Line, IsEditable: false, null));
                return raw.Length;
            }

            end = close + 1;
            bool hasFallback = nameEnd + 1 < end && raw[nameEnd] == ':' && raw[nameEnd + 1] == '-';
            if (hasFallback && scope.ValueOf(raw[nameStart..nameEnd]).Text is null or "")
            {
                int start = nameEnd + 2;
                parts.Add(new Part(raw[start..(end - 1)], word.Start + start, word.Line, IsEditable: true, null));
                return end;
            }
        }

        Variable? variable = scope.Find(raw[nameStart..nameEnd]);
        string value = variable?.Value.Text ?? "";

        if (variable?.Declaration is { Value: { } written } declaration)
        {
            parts.AddRange(PartsOfDefault(written, value, declaration, scope, depth));
        }
        else
        {
            parts.Add(new Part(value, word.Start + dollar, word.Line, IsEditable: value.Length == 0, null));
        }

        return end;
    }

    /// <summary>What a default is made of: it may be in quotes, and other variables may stand in it.</summary>
    private static ImmutableArray<Part> PartsOfDefault(
        WordSyntax written, string value, AssignmentSyntax declaration, VariableScope scope, int depth)
    {
        string text = written.Text;
        int quote = text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? 1 : 0;
        string inner = text[quote..(text.Length - quote)];
        if (inner == value) return [new Part(value, written.Start + quote, written.Line, IsEditable: true, declaration)];

        ImmutableArray<Part> parts = depth < MaxDepth && inner.Contains('$', StringComparison.Ordinal)
            ? PartsOf(written.Part(quote, text.Length - quote), inner, scope, depth + 1)
            : [];
        return string.Concat(parts.Select(part => part.Value)) == value
            ? [.. parts.Select(part => part with { Declaration = part.Declaration ?? declaration })]
            : [new Part(value, written.Start, written.Line, IsEditable: false, declaration)];
    }

    /// <param name="Start">The joined offset in <paramref name="Line"/> at which the value is written.</param>
    private sealed record Part(string Value, int Start, JoinedText Line, bool IsEditable, AssignmentSyntax? Declaration);
}
