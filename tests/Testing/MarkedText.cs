using System.Text;
using Basewise.Syntax.Text;

namespace Basewise.Testing;

/// <summary>A text with marks in it: <c>[|…|]</c> around a span, <c>[||]</c> where the cursor is. The marks are not part of the text.</summary>
public sealed class MarkedText
{
    private MarkedText(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    public string Text { get; }

    public SourceText Source => new(Text);

    /// <summary>All marked spans in the order of the text; a cursor is an empty one.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <summary>The only marked span.</summary>
    public TextSpan Span => Spans is [TextSpan span] ? span : throw new InvalidOperationException($"The text has {Spans.Count} marks, not one.");

    /// <summary>Where the only mark is, which must be a cursor.</summary>
    public int Cursor => Span.IsEmpty ? Span.Start : throw new InvalidOperationException("The text marks a span where a cursor is wanted.");

    /// <exception cref="ArgumentException">A mark is opened and not closed.</exception>
    public static MarkedText Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        StringBuilder text = new(marked.Length);
        List<TextSpan> spans = [];
        int at = 0;
        while (marked.IndexOf("[|", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            int close = marked.IndexOf("|]", open + 2, StringComparison.Ordinal);
            if (close < 0) throw new ArgumentException($"The mark at {open} is not closed.", nameof(marked));

            text.Append(marked, at, open - at);
            int start = text.Length;
            text.Append(marked, open + 2, close - open - 2);
            spans.Add(new TextSpan(start, text.Length));
            at = close + 2;
        }

        return new MarkedText(text.Append(marked, at, marked.Length - at).ToString(), spans);
    }
}
