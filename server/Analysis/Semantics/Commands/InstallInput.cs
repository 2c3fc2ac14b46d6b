using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>A file that says what an installer installs.</summary>
/// <param name="Path">Its path as the command has it, relative to the working directory; null if only the shell can tell.</param>
/// <param name="Word">Where the command names it; null for a file that the installer looks for by itself.</param>
/// <param name="IsOptional">Whether the installer does without it: a lock file that it would write itself.</param>
public sealed record InstallInput(string? Path, ShellWord? Word, bool IsOptional = false)
{
    /// <summary>A file that a command line names; null for what is no file of the project: a URL, a device, a substitution.</summary>
    internal static InstallInput? Named(ShellWord word)
    {
        ReadOnlySpan<char> known = word.Literal;
        bool isElsewhere = known is "-" || known.StartsWith("/dev/") || known.Contains("://", StringComparison.Ordinal);
        return isElsewhere || word.HasSubstitution ? null : new InstallInput(word.Value, word);
    }

    /// <param name="folder">The folder as the command has it; null if only the shell can tell.</param>
    internal static InstallInput InFolder(string? folder, string name, bool isOptional = false)
    {
        string? path = folder?.TrimEnd('/') is { } trimmed ? trimmed is "." or "" ? name : $"{trimmed}/{name}" : null;
        return new InstallInput(path, Word: null, isOptional);
    }
}
