using System.Collections.Immutable;
using Basewise.Python.Requirements;

namespace Basewise.Python.Markers;

/// <summary>Puts a marker's words together; stops at the first that cannot stand where it does, and reports that one.</summary>
internal sealed class MarkerParser(
    IReadOnlyList<MarkerWord> words, RequirementsTokenWriter writer, int end, ImmutableArray<RequirementsProblem>.Builder problems)
{
    // packaging gives up at about a thousand; nobody nests ten.
    private const int MaxDepth = 100;

    private int at;

    public Marker? Parse()
    {
        Marker? marker = ParseAny(depth: 0);
        if (marker is null || at == words.Count) return marker;

        return Refuse("and, or or the end of the line is expected here.");
    }

    private Marker? ParseAny(int depth)
    {
        Marker? first = ParseAll(depth);
        if (first is null || !IsAt(RequirementsTokenKind.MarkerBoolean, "or")) return first;

        List<Marker> any = [first];
        while (Skip(RequirementsTokenKind.MarkerBoolean, "or"))
        {
            if (ParseAll(depth) is not { } next) return null;
            any.Add(next);
        }

        return new MarkerCombination([.. any], isAny: true);
    }

    private Marker? ParseAll(int depth)
    {
        Marker? first = ParseOne(depth);
        if (first is null || !IsAt(RequirementsTokenKind.MarkerBoolean, "and")) return first;

        List<Marker> all = [first];
        while (Skip(RequirementsTokenKind.MarkerBoolean, "and"))
        {
            if (ParseOne(depth) is not { } next) return null;
            all.Add(next);
        }

        return new MarkerCombination([.. all], isAny: false);
    }

    private Marker? ParseOne(int depth)
    {
        if (Current.Kind is not RequirementsTokenKind.OpenParenthesis) return ParseComparison();
        if (depth == MaxDepth) return Refuse("The parentheses are nested too deeply.");

        at++;
        if (ParseAny(depth + 1) is not { } content) return null;
        if (Current.Kind is not RequirementsTokenKind.CloseParenthesis) return Refuse("A ) is missing here.");

        at++;
        return new MarkerGroup(content);
    }

    private MarkerComparison? ParseComparison()
    {
        if (ParseOperand() is not { } left || ParseOperator() is not { } @operator || ParseOperand() is not { } right) return null;

        // The names of extras are compared in their normalised form.
        if (left is { IsVariable: true, Text: "extra" } && !right.IsVariable) right = right with { Text = PackageName.Normalize(right.Text) };
        else if (right is { IsVariable: true, Text: "extra" } && !left.IsVariable) left = left with { Text = PackageName.Normalize(left.Text) };
        return new MarkerComparison(left, @operator, right);
    }

    private MarkerOperand? ParseOperand()
    {
        MarkerWord word = Current;
        if (word.Kind is RequirementsTokenKind.MarkerString)
        {
            if (PythonStringLiteral.FindValue(writer.Line.Slice(word.Start, word.End)) is not { } text)
            {
                Refuse("Python does not read this text: a backslash in it needs another one before it.");
                return null;
            }

            at++;
            return new MarkerOperand(false, text);
        }

        if (word.Kind is RequirementsTokenKind.MarkerVariable && MarkerVariables.Find(TextOf(word)) is { } variable)
        {
            at++;
            return new MarkerOperand(true, variable);
        }

        Refuse(word.Kind is RequirementsTokenKind.MarkerVariable
            ? $"{TextOf(word)} is no variable of a marker, and a text needs quotes."
            : "A variable, such as python_version, or a text in quotes is expected here.");
        return null;
    }

    private string? ParseOperator()
    {
        if (Current.Kind is RequirementsTokenKind.MarkerOperator)
        {
            string text = TextOf(Current);
            at++;
            if (text != "not") return text;
            if (Skip(RequirementsTokenKind.MarkerOperator, "in")) return "not in";
        }

        Refuse("A comparison is expected here: ==, !=, <, <=, >, >=, ~=, ===, in, not in.");
        return null;
    }

    private MarkerWord Current => at < words.Count ? words[at] : new MarkerWord(RequirementsTokenKind.LineEnd, end, end);

    private bool Skip(RequirementsTokenKind kind, string text)
    {
        if (!IsAt(kind, text)) return false;

        at++;
        return true;
    }

    private bool IsAt(RequirementsTokenKind kind, string text) =>
        Current.Kind == kind && writer.Line.Slice(Current.Start, Current.End).SequenceEqual(text);

    private string TextOf(MarkerWord word) => writer.Line.ToString(word.Start, word.End);

    private Marker? Refuse(string message)
    {
        problems.Add(new RequirementsProblem(writer.Line.SourceSpan(Current.Start, Current.End), message));
        return null;
    }
}
