using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>Finds the names of variables in a shell script: what it reads, and what it assigns.</summary>
internal static class ScriptVariables
{
    private const int LongestDeclarer = 8;

    /// <summary>The places of the names in the source, in no order.</summary>
    public static IEnumerable<(TextSpan Span, NameRole Role)> Of(ShellScript script)
    {
        foreach ((int start, int end, NameRole role) in Scan(script.Text)) yield return (script.Text.SourceSpan(start, end), role);

        int lastInner = -1;
        foreach (ShellCommand command in script.Commands)
        {
            foreach (ShellWord name in AssignedBy(command)) yield return (name.Span, NameRole.Assignment);

            // What sh -c gets between single quotes is text for the outer shell, and a script for the inner one.
            JoinedText inner = command.Text;
            if (command.Outer is null || inner.Start <= lastInner || inner.Start == 0 || inner[inner.Start - 1] != '\'') continue;

            lastInner = inner.Start;
            foreach ((int start, int end, NameRole role) in Scan(inner)) yield return (inner.SourceSpan(start, end), role);
        }
    }

    private static IReadOnlyList<(int Start, int End, NameRole Role)> Scan(JoinedText text) =>
        VariableScanner.Scan(text, text.Start, text.End, VariableSyntax.Script, escape: '\\');

    private static List<ShellWord> AssignedBy(ShellCommand command)
    {
        List<ShellWord> names = [];
        if (command.IsExecForm) return names;

        foreach (ShellAssignment assignment in command.Assignments) names.Add(assignment.Name);
        if (command.Words is not [var first, .. var operands] || !Declares(first.Raw)) return names;

        foreach (ShellWord operand in operands)
        {
            if (ShellAssignment.Find(operand) is { } assignment) names.Add(assignment.Name);
            else if (!operand.IsEmpty && VariableScanner.IsNameStart(operand.Raw[0]) && IsName(operand.Raw)) names.Add(operand);
        }

        return names;
    }

    // With so many strings to choose from the compiler makes a hash of the word; where words stand in one another, each is as long as all the rest.
    private static bool Declares(ReadOnlySpan<char> word) =>
        word.Length <= LongestDeclarer && word is "export" or "readonly" or "local" or "declare" or "typeset" or "read" or "unset";

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!VariableScanner.IsNamePart(c)) return false;
        }

        return true;
    }
}
