using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Variables;

/// <summary>
/// Lists of folders to which an ENV adds one: <c>PYTHONPATH=/app:$PYTHONPATH</c>. Where the variable is empty an empty entry is left,
/// and Python, the dynamic linker and the shell take that for the current directory.
/// </summary>
internal static class EmptyPathEntry
{
    /// <summary>Lists whose readers take an empty entry for the current directory.</summary>
    private static readonly string[] Lists = ["PYTHONPATH", "LD_LIBRARY_PATH", "PATH", "MANPATH", "CLASSPATH", "LIBRARY_PATH", "CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH"];

    /// <summary>Whether an ENV adds to a list of this name, between which and the rest a colon stands.</summary>
    public static bool IsLeftIn(InstructionSyntax instruction, string name) =>
        Array.IndexOf(Lists, name) >= 0 && FindValue(instruction, name) is { } value
        && (Ends(value.Raw, name).Length > 0 || Starts(value.Raw, name).Length > 0);

    /// <summary>The fix that leaves the variable out, with its colon.</summary>
    public static Fix? FindFix(InstructionSyntax instruction, string name, VariableReference? reference)
    {
        if (reference is null || !IsLeftIn(instruction, name) || FindValue(instruction, name) is not { } value) return null;

        TextSpan span = reference.Span;
        TextSpan removed = Ends(value.Raw, name).Length > 0 ? new(span.Start - 1, span.End) : new(span.Start, span.End + 1);
        return Fix.NeedsConsent($"Leave out ${name}, which is empty (the current directory is then no longer searched)", new TextEdit(removed, ""));
    }

    private static WordSyntax? FindValue(InstructionSyntax instruction, string name)
    {
        if (instruction is not AssignmentsSyntax { Kind: InstructionKind.Env } env) return null;

        foreach (AssignmentSyntax assignment in env.Assignments)
        {
            if (assignment.Name.Raw.SequenceEqual(name)) return assignment.Value;
        }

        return null;
    }

    private static string Ends(ReadOnlySpan<char> value, string name)
    {
        ReadOnlySpan<char> bare = value.TrimEnd('"');
        foreach (string form in (ReadOnlySpan<string>)[$":${name}", $":${{{name}}}"])
        {
            if (bare.EndsWith(form) && bare.Length > form.Length) return form;
        }

        return "";
    }

    private static string Starts(ReadOnlySpan<char> value, string name)
    {
        ReadOnlySpan<char> bare = value.TrimStart('"');
        foreach (string form in (ReadOnlySpan<string>)[$"${name}:", $"${{{name}}}:"])
        {
            if (bare.StartsWith(form) && bare.Length > form.Length) return form;
        }

        return "";
    }
}
