using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>
/// Tidies the white space of pyproject.toml and Pipfile where it is about packages: at the ends of lines, around the commas of a list of
/// requirements, and within requirements. Lines, comments, order and indentation stay as they are, and so does a file that is no TOML.
/// </summary>
internal sealed class TomlFormatter(DependencyFile file, TextSpan range, FormattingOptions options)
{
    private readonly ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();
    private readonly string text = file.Source.Content;

    /// <summary>Where lines start and end within a text, of which each blank counts.</summary>
    private readonly List<TextSpan> multilineTexts = [];

    private int nextProblem;

    public ImmutableArray<TextEdit> Format()
    {
        if (file is not { Kind: DependencyFileKind.Pyproject or DependencyFileKind.Pipfile, Data: { Problems: [] } data }) return [];

        FindMultilineTexts(data.Root);
        foreach (RequirementList list in file.RequirementLists)
        {
            FormatCommas(list.Array);
            if (list.Scope is DependencyScope.Build || HashesNothing(data.Root)) FormatRequirements(list.Array);
        }

        if (options.TrimsTrailingWhiteSpace) TrimLines();
        int first = text.LastIndexOf('\n', Math.Max(0, range.Start - 1)) + 1;
        int last = text.IndexOf('\n', Math.Min(range.End, text.Length)) is >= 0 and var end ? end : text.Length;
        ImmutableArray<TextEdit>.Builder inRange = ImmutableArray.CreateBuilder<TextEdit>();
        inRange.AddRange(edits.Where(edit => edit.Span.Start >= first && edit.Span.End <= last).OrderBy(edit => edit.Span.Start));
        FileEnd.Format(text, range, options, inRange);
        return inRange.ToImmutable();
    }

    /// <summary>
    /// Whether no tool takes a digest of the requirements to the letter: Poetry and PDM would call their locks outdated for a blank, and any
    /// project may be PDM's unless it is uv's, which compares what is meant.
    /// </summary>
    private static bool HashesNothing(DataTable root) =>
        root.FindTable("tool") is { } tool && tool.FindTable("uv") is not null && tool.FindTable("poetry") is null && tool.FindTable("pdm") is null;

    private void FindMultilineTexts(DataTable root)
    {
        Stack<DataValue> open = new([root]);
        while (open.TryPop(out DataValue? value))
        {
            switch (value)
            {
                case DataTable table:
                    foreach (DataEntry entry in table.Entries) open.Push(entry.Value);
                    break;
                case DataArray array:
                    foreach (DataValue item in array.Items) open.Push(item);
                    break;
                case DataText when file.Source.Slice(value.Span).Contains('\n'):
                    multilineTexts.Add(value.Span);
                    break;
            }
        }

        multilineTexts.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    private void FormatCommas(DataArray array)
    {
        for (int i = 0; i < array.Items.Count; i++)
        {
            int start = array.Items[i].Span.End;
            int comma = SkipBlanks(start);
            if (comma >= array.Span.End || text[comma] != ',') continue;

            if (comma > start) edits.Add(new TextEdit(new TextSpan(start, comma), ""));
            int next = SkipBlanks(comma + 1);
            if (i + 1 < array.Items.Count && next == array.Items[i + 1].Span.Start) Set(new TextSpan(comma + 1, next), " ");
        }
    }

    private void FormatRequirements(DataArray array)
    {
        RequirementSpacing spacing = new(file.Source, edits);
        foreach (DataText requirement in array.Items.OfType<DataText>())
        {
            TextSpan content = requirement.Content;
            if (file.Source.Slice(content).ContainsAny('\\', '\n') || IsRefused(content)) continue;

            ReadOnlySpan<RequirementsToken> tokens = TokensIn(content);
            for (int i = 0; i < tokens.Length; i++)
            {
                RequirementsTokenKind? before = i == 0 ? null : tokens[i - 1].Kind;
                if (tokens[i].Kind is not RequirementsTokenKind.WhiteSpace) spacing.AddBlank(before, tokens[i]);
                else if (i + 1 < tokens.Length) spacing.SetSpace(tokens[i].Span, before, tokens[i + 1].Kind, hasContent: true);
            }

            Set(new TextSpan(content.Start + file.Source.Slice(content).TrimEnd(" \t").Length, content.End), "");
        }
    }

    private bool IsRefused(TextSpan content)
    {
        while (nextProblem < file.Problems.Length && file.Problems[nextProblem].Span.End < content.Start) nextProblem++;
        return nextProblem < file.Problems.Length && file.Problems[nextProblem].Span.Start <= content.End;
    }

    private ReadOnlySpan<RequirementsToken> TokensIn(TextSpan content)
    {
        int first = IndexOfTokenFrom(content.Start);
        return file.RequirementTokens.AsSpan()[first..IndexOfTokenFrom(content.End)];
    }

    private int IndexOfTokenFrom(int offset)
    {
        int low = 0;
        int high = file.RequirementTokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (file.RequirementTokens[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void TrimLines()
    {
        int within = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            int contentEnd = end > start && text[end - 1] == '\r' ? end - 1 : end;
            int trimmed = start + text.AsSpan(start, contentEnd - start).TrimEnd(" \t").Length;
            while (within < multilineTexts.Count && multilineTexts[within].End <= end) within++;
            bool isInText = within < multilineTexts.Count && multilineTexts[within].Start < end;
            if (trimmed < contentEnd && !isInText) edits.Add(new TextEdit(new TextSpan(trimmed, contentEnd), ""));

            start = end + 1;
        }
    }

    private int SkipBlanks(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at;
    }

    private void Set(TextSpan space, string blank)
    {
        if (!file.Source.Slice(space).SequenceEqual(blank)) edits.Add(new TextEdit(space, blank));
    }
}
