using Basewise.Analysis.Semantics;
using Basewise.Features.Hover;
using Basewise.Features.Names;
using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Features.Symbols;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes the name behind <c>$</c> or <c>${</c> with the variables that are seen there.</summary>
internal static class VariableCompletion
{
    /// <summary><c>null</c> where the cursor is not in the name of a variable that somebody replaces.</summary>
    public static CompletionList? Find(InstructionCursor cursor)
    {
        InstructionSyntax instruction = cursor.Instruction;
        if (instruction.IsExecForm || instruction.Kind is InstructionKind.Shell or InstructionKind.Maintainer or InstructionKind.Unknown) return null;

        // BuildKit replaces nothing in the name of what is copied from.
        if (cursor.FindFlag() is { } flag && (flag.Name == "from" || IsMountFrom(cursor, flag))) return null;

        bool isScript = instruction.Kind is InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck
            && cursor.WordStart >= instruction.Body.Start;
        char escape = isScript ? '\\' : cursor.Model.Syntax.Escape;
        return Find(cursor, CursorText.Of(cursor, instruction.Keyword.End), escape, heedsQuotes: true, isScript);
    }

    /// <param name="heedsQuotes">Whether single quotes keep variables from being replaced.</param>
    /// <param name="isScript">Whether a shell reads it, with the variables that the script sets itself.</param>
    public static CompletionList? Find(InstructionCursor cursor, CursorText place, char escape, bool heedsQuotes, bool isScript)
    {
        JoinedText text = place.Text;
        int start = place.At;
        while (start > place.Start && VariableScanner.IsNamePart(text[start - 1])) start--;

        bool hasBrace = start > place.Start && text[start - 1] == '{';
        int dollar = start - (hasBrace ? 2 : 1);
        if (dollar < place.Start || text[dollar] != '$' || IsProtected(text, place.Start, dollar, escape, heedsQuotes)) return null;

        int end = place.At;
        while (end < text.End && VariableScanner.IsNamePart(text[end])) end++;
        if (place.FindSpan(start, end) is not { } span) return null;

        bool needsBrace = hasBrace && (end >= text.End || text[end] is not ('}' or ':' or '-' or '+' or '?' or '#' or '%' or '/' or '^' or ',' or '['));
        return List(cursor, span, needsBrace ? "}" : "", isScript);
    }

    private static CompletionList List(InstructionCursor cursor, TextSpan span, string closing, bool isScript)
    {
        ItemList items = new(span);
        VariableScope scope = cursor.Variables;
        IEnumerable<(string Name, Variable? Variable)> seen = scope.Names.Select(name => (name, scope.Find(name)));
        if (cursor.Step is null) seen = seen.Where(row => row.Variable?.Declaration is null || row.Variable.Declaration.Span.End < cursor.Whole.Span.Start || cursor.Kind == InstructionKind.From);

        // What the script sets itself is the nearest; then what the file declares, last first; then what comes with the image or the builder.
        if (isScript && cursor.Step is { } step)
        {
            IEnumerable<TextSpan> assigned = step.Scripts
                .SelectMany(ScriptVariables.Of)
                .Where(use => use.Role == NameRole.Assignment && !use.Span.Touches(cursor.Offset))
                .Select(use => use.Span);
            foreach (TextSpan use in assigned.OrderBy(use => use.Start))
            {
                string name = cursor.Model.Syntax.Source.ToString(use);
                items.Add(name, CompletionKind.Variable, "set in this script", name + closing);
            }
        }

        foreach ((string name, Variable? variable) in seen
            .OrderByDescending(row => row.Variable?.Declaration?.Span.Start ?? -1)
            .ThenBy(row => row.Name, StringComparer.Ordinal))
        {
            string? value = variable?.Value.Text is { } known ? ShortText.Of(known) : null;
            items.Add(name, CompletionKind.Variable, value, name + closing, documentation: VariableDescription.Source(cursor.Model, name, variable));
        }

        // Every RUN has them, without an ARG.
        if (cursor.Kind == InstructionKind.Run && isScript)
        {
            foreach (ReferenceValue argument in EnvironmentReference.PredefinedArguments) items.Add(argument.Text, CompletionKind.Variable, argument.Meaning, argument.Text + closing);
        }

        return items.ToList();
    }

    private static bool IsMountFrom(InstructionCursor cursor, FlagSyntax flag)
    {
        if (flag.Name != "mount") return false;

        ReadOnlySpan<char> before = cursor.Line.Slice(flag.Word.Start, cursor.At);
        int field = Math.Max(before.LastIndexOf(','), before.IndexOf('='));
        return before[(field + 1)..].StartsWith("from=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the dollar sign is escaped, doubled, or in single quotes.</summary>
    private static bool IsProtected(JoinedText text, int start, int dollar, char escape, bool heedsQuotes)
    {
        char quote = '\0';
        for (int i = start; i < dollar; i++)
        {
            char c = text[i];
            if (c == escape && quote != '\'')
            {
                i++;
                if (i == dollar) return true;
            }
            else if (c == quote)
            {
                quote = '\0';
            }
            else if (heedsQuotes && quote == '\0' && c is '\'' or '"')
            {
                quote = c;
            }
        }

        return quote == '\'' || (dollar > start && text[dollar - 1] == '$');
    }
}
