using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary><c>. /venv/bin/activate</c>, which changes PATH for the rest of one shell.</summary>
public static class Activation
{
    private const string Script = "/bin/activate";

    /// <summary>The environment that a command activates; <c>null</c> where it activates none, or it is not known which.</summary>
    /// <param name="folder">The working directory.</param>
    public static string? FindFolder(SourceCommand command, Step step, string? folder)
    {
        if (!command.Activates || command.File is not { } script || ShellPaths.Resolve(script, step, folder) is not { } path) return null;

        return path.EndsWith(Script, StringComparison.Ordinal) ? path[..^Script.Length] : null;
    }
}
