using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>What paths in a script mean.</summary>
internal static class ShellPaths
{
    /// <summary>Linux's own limit for a path.</summary>
    private const int MaximalPath = 4096;

    /// <summary>The absolute path that a word means; <c>null</c> where only the shell can tell.</summary>
    /// <param name="folder">The working directory.</param>
    public static string? Resolve(ShellWord word, Step step, string? folder) => ImagePath.Resolve(folder, Expand(word, step));

    /// <summary>The word with the variables of ENV and ARG replaced; <c>null</c> where it has others.</summary>
    public static string? Expand(ShellWord word, Step step)
    {
        string? text = word.HasExpansion ? ExpandVariables(word, step) : word.LiteralPrefix;

        // The shell's patterns and braces name what is not known here.
        if (text is null || text.AsSpan().ContainsAny("*?[{")) return null;
        return text == "~" || text.StartsWith("~/", StringComparison.Ordinal) ? HomeOf(step) is { } folder ? folder + text[1..] : null : text;
    }

    private static string? ExpandVariables(ShellWord word, Step step)
    {
        if (word.HasSubstitution || word.End - word.Start > MaximalPath) return null;

        Expansion expansion = WordExpander.Expand(word.Raw.ToString(), '\\', name =>
            name == "HOME" && HomeOf(step) is { } home ? VariableValue.Of(home) : step.Variables.ValueOf(name));
        return expansion.Undefined.IsEmpty ? expansion.Text : null;
    }

    /// <summary>The home folder of the user that a step runs as, which is where <c>useradd</c> makes it unless it is told otherwise.</summary>
    public static string? HomeOf(Step step)
    {
        if (step.Variables.ValueOf("HOME").Text is { } home) return home;
        if (step.User.IsRoot) return "/root";

        return step.User is { Name: { } name, IsNumeric: false } ? $"/home/{name}" : null;
    }
}
