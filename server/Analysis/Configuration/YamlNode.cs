using Basewise.Syntax.Text;

namespace Basewise.Analysis.Configuration;

/// <summary>A value in a YAML document, with its place.</summary>
/// <param name="Text">What a scalar says; else empty.</param>
internal sealed record YamlNode(YamlNodeKind Kind, TextSpan Span, string Text)
{
    /// <summary>The values of a list.</summary>
    public List<YamlNode> Items { get; } = [];

    /// <summary>The keys and values of a mapping, in the order of the text.</summary>
    public List<(YamlNode Key, YamlNode Value)> Entries { get; } = [];

    /// <summary>Whether nothing is written where a value could be.</summary>
    public bool IsNothing => Kind == YamlNodeKind.Scalar && Text is "" or "~" or "null";
}
