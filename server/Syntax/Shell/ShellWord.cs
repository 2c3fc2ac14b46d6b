using Basewise.Syntax.Text;

namespace Basewise.Syntax.Shell;

/// <summary>One word of a shell command. Its value is worked out when asked for, and not kept.</summary>
public readonly struct ShellWord
{
    private readonly ShellWordTraits traits;
    private readonly string? given;

    internal ShellWord(JoinedText text, int start, int end, ShellWordTraits traits, string? given = null)
    {
        (Text, Start, End) = (text, start, end);
        (this.traits, this.given) = (traits, given);
    }

    public JoinedText Text { get; }

    /// <summary>Joined offset of the first character.</summary>
    public int Start { get; }

    /// <summary>Joined offset after the last character.</summary>
    public int End { get; }

    public TextSpan Span => Text.SourceSpan(Start, End);

    /// <summary>The word as it is written, with quotes and escapes, but without Dockerfile continuations.</summary>
    public ReadOnlySpan<char> Raw => Text.Slice(Start, End);

    public bool IsEmpty => Start == End;

    /// <summary>Whether any part of it is quoted or escaped.</summary>
    public bool IsQuoted => (traits & ShellWordTraits.Quoted) != 0;

    /// <summary>Whether only the running shell can tell its value.</summary>
    public bool HasExpansion => (traits & ShellWordTraits.Expansion) != 0;

    /// <summary>Whether a command runs to make it: <c>$(…)</c>, backquotes, <c>&lt;(…)</c>.</summary>
    public bool HasSubstitution => (traits & ShellWordTraits.Substitution) != 0;

    /// <summary>The word after the shell's quoting is undone; null if it has an expansion. Patterns (<c>*</c>) stay as they are.</summary>
    public string? Value => HasExpansion ? null : LiteralPrefix;

    /// <summary>The value up to the first expansion: <c>--cache-dir=</c> of <c>--cache-dir=$X</c>.</summary>
    public string LiteralPrefix => Literal.ToString();

    /// <summary><see cref="LiteralPrefix"/>, which is no string of its own where nothing is quoted.</summary>
    public ReadOnlySpan<char> Literal => IsVerbatim ? Raw : Undo();

    // The raw text stands for itself up to the first expansion, if there is one.
    private bool IsVerbatim => given is null && (traits & (ShellWordTraits.Quoted | ShellWordTraits.Expansion)) == 0;

    /// <summary>Whether the value is exactly this text: of most words their length alone tells that it is not.</summary>
    public bool Is(ReadOnlySpan<char> value) => IsVerbatim
        ? End - Start == value.Length && Raw.SequenceEqual(value)
        : !HasExpansion && Undo().SequenceEqual(value);

    /// <summary>Whether what is known of the value starts with this text.</summary>
    public bool StartsWith(ReadOnlySpan<char> prefix) => Literal.StartsWith(prefix);

    /// <summary>
    /// What follows the first <paramref name="length"/> characters of the value: <c>x</c> of <c>--requirement=x</c>. Its span is exact
    /// where those characters are written plainly, and that of the whole word where they are quoted.
    /// </summary>
    public ShellWord After(int length)
    {
        ReadOnlySpan<char> raw = Raw;
        if (given is null && length <= raw.Length && (IsVerbatim || ShellQuoting.IsPlain(raw[..length])))
        {
            return new ShellWord(Text, Start + length, End, traits);
        }

        // An argument of the exec form: what stands between its quotes, unless JSON's escapes make the two differ.
        int quote = raw.Length > given?.Length ? 1 : 0;
        if (given is not null && raw.Length == given.Length + 2 * quote && raw[quote..^quote].SequenceEqual(given))
        {
            return new ShellWord(Text, Start + quote + length, End - quote, traits, given[length..]);
        }

        string known = LiteralPrefix;
        return new ShellWord(Text, Start, End, traits, known[Math.Min(length, known.Length)..]);
    }

    /// <summary>
    /// The source offset at which something can be put between two characters of the value; null where the word's quoting leaves open
    /// which those are.
    /// </summary>
    /// <param name="length">How many characters of the value come before it.</param>
    public int? FindSourceOffset(int length)
    {
        ReadOnlySpan<char> raw = Raw;
        int quote = raw.Length > 1 && raw[0] is '"' or '\'' && raw[^1] == raw[0] ? 1 : 0;
        ReadOnlySpan<char> inner = raw[quote..^quote];
        bool isPlain = given is not null ? inner.SequenceEqual(given) : quote == 0 ? ShellQuoting.IsPlain(inner) : ShellQuoting.IsPlain(inner, raw[0]);
        if (!isPlain || length > inner.Length) return null;

        int at = Start + quote + length;
        return at == Start ? Text.SourceOffset(Start) : Text.SourceSpan(Start, at).End;
    }

    /// <summary>The word as it is written.</summary>
    public override string ToString() => Raw.ToString();

    private ReadOnlySpan<char> Undo()
    {
        if (given is not null) return given;

        // 'flask>=3' and "flask>=3": the one pair of quotes is all that there is to undo.
        ReadOnlySpan<char> raw = Raw;
        bool isEnclosed = !HasExpansion && raw.Length > 1 && raw[0] is '"' or '\'' && raw[^1] == raw[0] && ShellQuoting.IsPlain(raw[1..^1], raw[0]);
        return isEnclosed ? raw[1..^1] : ShellQuoting.LiteralPrefix(raw);
    }
}
