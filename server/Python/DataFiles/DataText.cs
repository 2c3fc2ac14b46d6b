using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>A text in quotes.</summary>
public sealed class DataText : DataValue
{
    private readonly string source;
    private readonly TextEscapes escapes;
    private string? text;

    internal DataText(string source, TextSpan span, TextSpan content, TextEscapes escapes) : base(span)
    {
        this.source = source;
        this.escapes = escapes;
        Content = content;
    }

    /// <summary>What is between the quotes.</summary>
    public TextSpan Content { get; }

    /// <summary>The text as its reader sees it.</summary>
    public string Text => text ??= escapes == TextEscapes.None ? source[Content.Start..Content.End] : QuotedText.Decode(source.AsSpan(Content.Start, Content.Length));

    /// <summary>The text with the place that it has between the quotes.</summary>
    public RequirementsWord Word => new(Content, Text);

    /// <summary>The text with the place of each of its characters. Null where an escape stands for a character that is not written.</summary>
    internal JoinedText? Joined => escapes switch
    {
        TextEscapes.None => new JoinedText(source, Content),
        TextEscapes.OfQuotes => new JoinedText(source, QuotedText.Pieces(source, Content)),
        _ => null,
    };
}
