using Basewise.Features.Completion.Dockerfiles;
using Basewise.Features.Reference;
using Basewise.Python.Markers;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>Completes markers: variables, comparisons, and the values that a variable has in images.</summary>
internal static class MarkerCompletion
{
    private static readonly (string Text, string Meaning)[] comparisons =
    [
        ("==", "is, or as a version equals"), ("!=", "is not"), (">=", "as a version, this or later"), ("<", "as a version, earlier"), (">", "as a version, later"),
        ("<=", "as a version, this or earlier"), ("~=", "as a version, this or later of the same series"), ("in", "is a part of"), ("not in", "is no part of"),
    ];

    public static CompletionList Variables(RequirementsCursor cursor)
    {
        ItemList items = new(cursor.Word);
        foreach (MarkerVariableEntry variable in MarkerReference.All.Where(variable => Fits(variable.Name, cursor)))
        {
            items.Add(variable.Name, CompletionKind.Variable, variable.Meaning, documentation: variable.Meaning);
        }

        return items.ToList();
    }

    public static CompletionList Operators(TextSpan word)
    {
        ItemList items = new(word);
        foreach ((string text, string meaning) in comparisons) items.Add(text, CompletionKind.Operator, meaning);
        return items.ToList();
    }

    public static CompletionList Booleans(RequirementsCursor cursor)
    {
        ItemList items = new(cursor.Word);
        if (Fits("and", cursor)) items.Add("and", CompletionKind.Keyword, "both must be true");
        if (Fits("or", cursor)) items.Add("or", CompletionKind.Keyword, "one of the two must be true");
        return items.ToList();
    }

    /// <summary>Values of the variable that stands before the comparison, in the quotes that the file uses.</summary>
    public static CompletionList Values(RequirementsSyntax syntax, RequirementsCursor cursor, char quote)
    {
        string? variable = null;
        foreach (RequirementsToken token in syntax.TokensOf(cursor.Line))
        {
            if (token.Kind is RequirementsTokenKind.MarkerString && token.Span.Length > 0) quote = syntax.Source.Content[token.Span.Start];
            if (token.Span.Start >= cursor.Word.Start) break;
            if (token.Kind is RequirementsTokenKind.MarkerVariable) variable = MarkerVariables.Find(syntax.Source.ToString(token.Span));
        }

        ItemList items = new(cursor.Word);
        foreach (string value in MarkerReference.All.FirstOrDefault(entry => entry.Name == variable)?.Values ?? [])
        {
            string text = $"{quote}{value}{quote}";
            if (Fits(text, cursor)) items.Add(text, CompletionKind.Value);
        }

        return items.ToList();
    }

    private static bool Fits(string text, RequirementsCursor cursor) => text.Contains(cursor.Typed, StringComparison.OrdinalIgnoreCase);
}
