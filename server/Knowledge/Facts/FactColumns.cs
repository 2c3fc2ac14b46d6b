namespace Basewise.Knowledge.Facts;

/// <summary>Facts that are written column by column: first the first field of all records, one a line, then the second of all.</summary>
internal sealed class FactColumns
{
    private readonly EmbeddedFacts facts;
    private readonly int[] starts;

    /// <param name="columns">How many fields a record has.</param>
    /// <param name="before">How many lines come before the columns.</param>
    /// <exception cref="InvalidDataException">The columns are not of one length.</exception>
    public FactColumns(EmbeddedFacts facts, int columns, int before = 0)
    {
        this.facts = facts;
        ReadOnlySpan<char> records = facts.Records;
        int lines = records.Count('\n');
        starts = new int[Math.Max(1, lines + 1 - before)];
        int start = 0;
        for (int i = -before; i < starts.Length; i++)
        {
            if (i >= 0) starts[i] = start;
            if (i + 1 < starts.Length) start += records[start..].IndexOf('\n') + 1;
        }

        Count = (starts.Length - 1) / columns;
        if (Count * columns != starts.Length - 1) throw new InvalidDataException("its columns are not of one length");
    }

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    public ReadOnlySpan<char> this[int record, int column]
    {
        get
        {
            int line = (column * Count) + record;
            return facts.Records[starts[line]..(starts[line + 1] - 1)];
        }
    }

    /// <summary>The record that has the text as its first field, by which the records are sorted; negative where none has it.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = this[middle, 0].SequenceCompareTo(text);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
