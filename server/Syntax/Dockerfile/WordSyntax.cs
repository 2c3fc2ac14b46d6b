using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A word of a logical line, as written: quotes, escapes and variables are still in it.</summary>
public readonly struct WordSyntax
{
    private readonly JoinedText line;
    private readonly string? decoded;

    internal WordSyntax(JoinedText line, int start, int end, string? decoded = null)
    {
        this.line = line;
        this.decoded = decoded;
        Start = start;
        End = end;
    }

    /// <summary>The joined offset of the first character.</summary>
    public int Start { get; }

    /// <summary>The joined offset behind the last character.</summary>
    public int End { get; }

    /// <summary>Where the word stands in the source; in JSON form its quotes belong to it.</summary>
    public TextSpan Span => line.SourceSpan(Start, End);

    /// <summary>The characters as written.</summary>
    public ReadOnlySpan<char> Raw => line.Slice(Start, End);

    /// <summary>The word as BuildKit's parser hands it on: a string of a JSON array decoded, anything else as written.</summary>
    public string Text => decoded ?? line.ToString(Start, End);

    /// <summary><see cref="Text"/>, which is no string of its own.</summary>
    public ReadOnlySpan<char> Content => decoded ?? Raw;

    /// <summary>The joined text that the word is a part of.</summary>
    public JoinedText Line => line;

    public override string ToString() => Text;

    /// <summary>The part between two offsets that count from the word's first character.</summary>
    public WordSyntax Part(int start, int end) => new(line, Start + start, Start + end);
}
