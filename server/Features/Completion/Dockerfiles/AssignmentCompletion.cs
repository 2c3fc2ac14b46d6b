using Basewise.Analysis.Semantics;
using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Features.Symbols;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes the names and values of ARG, ENV and LABEL.</summary>
internal static class AssignmentCompletion
{
    public static CompletionList At(InstructionCursor cursor, DateOnly today)
    {
        if (cursor.Instruction is not AssignmentsSyntax instruction) return CompletionList.Empty;
        if (instruction.IsLegacyForm && cursor.ArgumentIndex > 0) return Values(instruction.Assignments[0].Name.Text, cursor, cursor.WordStart, today);

        int equals = cursor.Line.Slice(cursor.WordStart, cursor.WordEnd).IndexOf('=');
        if (equals >= 0 && cursor.At > cursor.WordStart + equals)
        {
            return Values(cursor.Line.ToString(cursor.WordStart, cursor.WordStart + equals), cursor, cursor.WordStart + equals + 1, today);
        }

        // A quoted value may hold blanks: what follows them is no name.
        if (IsInQuotes(cursor)) return CompletionList.Empty;

        bool hasQuote = cursor.WordStart < cursor.At && cursor.Line[cursor.WordStart] is '"' or '\'';
        int start = cursor.WordStart + (hasQuote ? 1 : 0);
        int end = equals < 0 ? cursor.WordEnd : cursor.WordStart + equals;
        if (hasQuote && end > cursor.At && cursor.Line[end - 1] is '"' or '\'') end--;
        return cursor.FindSpan(start, Math.Max(end, cursor.At)) is { } span ? Names(cursor, span, hasValue: equals >= 0 || hasQuote) : CompletionList.Empty;
    }

    private static CompletionList Names(InstructionCursor cursor, TextSpan span, bool hasValue)
    {
        ItemList items = new(span);
        switch (cursor.Kind)
        {
            case InstructionKind.Label:
                foreach (ReferenceValue label in LabelReference.All)
                {
                    if (hasValue) items.Add(label.Text, CompletionKind.Option, topic: DocumentationTopics.Label(label.Text));
                    else items.AddSnippet(label.Text, "OCI", $"{label.Text}=\"$1\"", DocumentationTopics.Label(label.Text));
                }

                break;
            case InstructionKind.Arg:
                AddArguments(items, cursor, hasValue);
                AddVariables(items, cursor, hasValue);
                break;
            default:
                AddVariables(items, cursor, hasValue);
                break;
        }

        return items.ToList();
    }

    /// <summary>What an ARG brings into a stage: the ARGs above the first FROM, and what BuildKit defines.</summary>
    private static void AddArguments(ItemList items, InstructionCursor cursor, bool hasValue)
    {
        if (cursor.Step is null)
        {
            string newest = PythonCatalog.Bundled.LatestSeries.Name;
            if (cursor.Variables.Find("PYTHON_VERSION") is null) items.Add("PYTHON_VERSION", CompletionKind.Variable, $"={newest}", hasValue ? null : $"PYTHON_VERSION={newest}");
            return;
        }

        VariableScope global = cursor.Model.GlobalVariables;
        foreach (string name in global.Names.Where(name => global.Find(name)?.Declaration is not null).OrderBy(name => global.Find(name)?.Declaration?.Span.Start))
        {
            if (cursor.Variables.Find(name)?.Declaration is not null) continue;

            string value = global.ValueOf(name).Text is { } known ? $"={ShortText.Of(known)}, declared above the first FROM" : "declared above the first FROM";
            items.Add(name, CompletionKind.Variable, value);
        }

        foreach (ReferenceValue argument in EnvironmentReference.PlatformArguments) items.Add(argument.Text, CompletionKind.Variable, argument.Meaning);
    }

    private static void AddVariables(ItemList items, InstructionCursor cursor, bool hasValue)
    {
        foreach (EnvironmentEntry entry in EnvironmentReference.All)
        {
            bool isSet = cursor.Variables.Find(entry.Name)?.Declaration is not null;
            if (isSet && entry.Name != "PATH") continue;

            string value = FirstValue(entry, cursor);
            items.Add(entry.Name, CompletionKind.Variable, value.Length > 0 ? $"={value}" : null, hasValue ? null : $"{entry.Name}={value}", DocumentationTopics.Variable(entry.Name));
        }
    }

    private static CompletionList Values(string name, InstructionCursor cursor, int start, DateOnly today)
    {
        bool hasQuote = start < cursor.At && cursor.Line[start] is '"' or '\'';
        if (hasQuote) start++;
        int end = cursor.WordEnd;
        if (end > cursor.At && hasQuote && cursor.Line[end - 1] is '"' or '\'') end--;
        if (cursor.FindSpan(start, end) is not { } span) return CompletionList.Empty;

        ItemList items = new(span);
        if (cursor is { Kind: InstructionKind.Arg, Stage: null })
        {
            foreach ((string value, string image, ImageTag tag) in ArgumentTags.Of(cursor.Model, name, today))
            {
                items.Add(value, CompletionKind.Version, tag.Detail, topic: DocumentationTopics.Image(image), isDeprecated: tag.IsDeprecated);
            }
        }

        if (EnvironmentReference.Find(name) is not { } entry) return items.ToList();

        foreach (string value in (IEnumerable<string>)[FirstValue(entry, cursor), .. entry.Values])
        {
            if (value.Length > 0) items.Add(value, CompletionKind.Value, topic: DocumentationTopics.Variable(name));
        }

        return items.ToList();
    }

    /// <summary>The most usual value; of PATH the one with the virtual environment that there is.</summary>
    private static string FirstValue(EnvironmentEntry entry, InstructionCursor cursor) =>
        entry.Name == "PATH" && cursor.Variables.Find("VIRTUAL_ENV") is not null ? "$VIRTUAL_ENV/bin:$PATH"
        : entry.Values.IsEmpty ? "" : entry.Values[0];

    private static bool IsInQuotes(InstructionCursor cursor)
    {
        char quote = '\0';
        char escape = cursor.Model.Syntax.Escape;
        for (int i = cursor.Instruction.Body.Start; i < cursor.WordStart; i++)
        {
            char c = cursor.Line[i];
            if (c == escape && quote != '\'') i++;
            else if (c == quote) quote = '\0';
            else if (quote == '\0' && c is '"' or '\'') quote = c;
        }

        return quote != '\0';
    }
}
