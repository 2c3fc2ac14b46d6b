namespace Basewise.Syntax.Shell;

/// <summary>An assignment before a command, or alone: <c>NAME=value</c>.</summary>
public readonly struct ShellAssignment
{
    // Of NAME[subscript]=: a word in a word in a word is looked at once for each, so that this must not be long.
    private const int MaximalSubscript = 256;

    private readonly int nameLength;
    private readonly int valueOffset;

    internal ShellAssignment(ShellWord word, int nameLength, int valueOffset)
    {
        Word = word;
        this.nameLength = nameLength;
        this.valueOffset = valueOffset;
    }

    /// <summary>The whole of it.</summary>
    public ShellWord Word { get; }

    /// <summary>The variable's name.</summary>
    public ShellWord Name => new(Word.Text, Word.Start, Word.Start + nameLength, ShellWordTraits.None);

    /// <summary>What is assigned; of <c>+=</c> what is added.</summary>
    public ShellWord Value => Word.After(valueOffset);

    /// <summary>The assignment that a word is, if it is one. What <c>env</c> takes before its command has the same form.</summary>
    public static ShellAssignment? Find(ShellWord word)
    {
        ReadOnlySpan<char> raw = word.Raw;
        int name = 0;
        while (name < raw.Length && (char.IsAsciiLetterOrDigit(raw[name]) || raw[name] == '_')) name++;
        if (name == 0 || name == raw.Length || char.IsAsciiDigit(raw[0])) return null;

        int equals = name;
        if (raw[equals] == '[')
        {
            int close = raw[equals..Math.Min(raw.Length, equals + MaximalSubscript)].IndexOf(']');
            if (close < 0) return null;
            equals += close + 1;
        }

        if (equals < raw.Length && raw[equals] == '+') equals++;
        return equals < raw.Length && raw[equals] == '=' ? new ShellAssignment(word, name, equals + 1) : null;
    }
}
