using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary><c>. /venv/bin/activate</c>, which changes PATH for the rest of one shell.</summary>
public static class Activation
{
    private const string Script = "/bin/activate";

    /// <summary>Whether a command reads the script that activates an environment into the shell.</summary>
    public static bool Is(ShellCommand command)
    {
        ReadOnlySpan<ShellWord> words = command.Words;
        return words.Length >= 2 && (words[0].Is(".") || words[0].Is("source")) && words[1].Raw.TrimEnd('"').EndsWith("bin/activate", StringComparison.Ordinal);
    }

    /// <summary>The environment that a command activates; <c>null</c> where it activates none, or it is not known which.</summary>
    /// <param name="folder">The working directory.</param>
    public static string? FindFolder(ShellCommand command, Step step, string? folder) =>
        Is(command) && ShellPaths.Resolve(command.Words[1], step, folder) is { } script && script.EndsWith(Script, StringComparison.Ordinal)
            ? script[..^Script.Length]
            : null;
}
