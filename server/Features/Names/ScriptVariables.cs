using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>Finds the names of variables in a shell script: what it reads, and what it assigns.</summary>
internal static class ScriptVariables
{
    private const int LongestDeclarer = 8;

    /// <summary>The places of the names in the source, in no order.</summary>
    public static List<(TextSpan Span, NameRole Role)> Of(ShellScript script)
    {
        List<(TextSpan Span, NameRole Role)> found = [];
        AddTo(found, script);
        return found;
    }

    /// <inheritdoc cref="Of"/>
    public static void AddTo(List<(TextSpan Span, NameRole Role)> found, ShellScript script)
    {
        Scan(script.Text, found);
        int lastInner = -1;
        foreach (ShellCommand command in script.Commands)
        {
            AddAssigned(found, command);

            // What sh -c gets between single quotes is text for the outer shell, and a script for the inner one.
            JoinedText inner = command.Text;
            if (command.Outer is null || inner.Start <= lastInner || inner.Start == 0 || inner[inner.Start - 1] != '\'') continue;

            lastInner = inner.Start;
            Scan(inner, found);
        }
    }

    private static void Scan(JoinedText text, List<(TextSpan Span, NameRole Role)> found) =>
        VariableScanner.Scan(text, text.Start, text.End, VariableSyntax.Script, escape: '\\', found);

    private static void AddAssigned(List<(TextSpan Span, NameRole Role)> found, ShellCommand command)
    {
        if (command.IsExecForm) return;

        foreach (ShellAssignment assignment in command.Assignments) found.Add((assignment.Name.Span, NameRole.Assignment));
        if (command.Words is not [var first, .. var operands] || !Declares(first.Raw)) return;

        foreach (ShellWord operand in operands)
        {
            if (ShellAssignment.Find(operand) is { } assignment) found.Add((assignment.Name.Span, NameRole.Assignment));
            else if (!operand.IsEmpty && VariableScanner.IsNameStart(operand.Raw[0]) && IsName(operand.Raw)) found.Add((operand.Span, NameRole.Assignment));
        }
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
