using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Syntax.Text;

namespace Basewise.Features.Folding;

/// <summary>What can be folded in a TOML or JSON file: tables with what stands in them, lists and texts of several lines, blocks of comments.</summary>
/// <param name="foldsTables">Whether tables under a header are folded; not where what they stand for is folded already.</param>
internal sealed class DataFolding(SourceText source, DataTable root, bool foldsTables)
{
    private readonly List<TextSpan> regions = [];
    private readonly List<TextSpan> texts = [];

    public IReadOnlyList<TextSpan> Regions()
    {
        Stack<DataValue> open = new([root]);
        while (open.TryPop(out DataValue? value))
        {
            switch (value)
            {
                case DataTable table:
                    foreach (DataEntry entry in table.Entries) open.Push(entry.Value);
                    if (table != root && IsUnderHeader(table)) AddUnderHeader(table);
                    else if (table != root && source.Content[table.Span.Start] == '{') regions.Add(table.Span);
                    break;
                case DataArray array:
                    foreach (DataValue item in array.Items) open.Push(item);
                    if (!IsOfTables(array)) regions.Add(array.Span);
                    break;
                case DataText text when source.Slice(text.Span).Contains('\n'):
                    regions.Add(text.Span);
                    texts.Add(text.Span);
                    break;
            }
        }

        return regions;
    }

    /// <summary>The comments on lines of their own, once the regions have been asked for.</summary>
    public ImmutableArray<TextSpan> Comments()
    {
        ImmutableArray<TextSpan>.Builder comments = ImmutableArray.CreateBuilder<TextSpan>();
        texts.Sort((one, other) => one.Start.CompareTo(other.Start));
        int next = 0;
        for (int i = 0; i < source.LineCount; i++)
        {
            TextSpan line = source.LineAt(i);
            ReadOnlySpan<char> content = source.Slice(line).TrimStart(" \t");
            if (content is not ['#', ..]) continue;

            int start = line.End - content.Length;
            while (next < texts.Count && texts[next].End <= start) next++;
            if (next == texts.Count || texts[next].Start > start) comments.Add(new TextSpan(start, line.End));
        }

        return comments.ToImmutable();
    }

    private bool IsUnderHeader(DataTable table) => source.Content[table.Span.Start] == '[';

    private bool IsOfTables(DataArray array) => array.Items is [DataTable first, ..] && IsUnderHeader(first);

    // Up to its own last entry: what stands under headers of its own is folded by these.
    private void AddUnderHeader(DataTable table)
    {
        if (!foldsTables) return;

        int end = table.Span.Start;
        foreach (DataEntry entry in table.Entries)
        {
            bool isElsewhere = entry.Value is DataTable own ? IsUnderHeader(own) : entry.Value is DataArray list && IsOfTables(list);
            if (!isElsewhere) end = Math.Max(end, entry.Value.Span.End);
        }

        if (end > table.Span.Start) regions.Add(new TextSpan(table.Span.Start, end));
    }
}
