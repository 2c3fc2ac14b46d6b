using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>
/// Folders that lie in a project and are never a part of the program: the history, virtual environments of this machine, and what
/// tools make anew whenever they run.
/// </summary>
public static class IgnorableFolders
{
    private static readonly string[] AtRoot = [".git", ".hg", ".svn"];

    private static readonly string[] Anywhere =
    [
        ".venv", "__pycache__", "node_modules", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox", ".nox", ".hypothesis",
        ".ipynb_checkpoints", "htmlcov",
    ];

    /// <summary>The lines that a <c>.dockerignore</c> of a Python project begins with.</summary>
    public static IEnumerable<string> Usual { get; } =
        [".git", "**/.venv", "**/__pycache__", "**/*.py[cod]", "**/.pytest_cache", "**/.mypy_cache", "**/.ruff_cache"];

    /// <summary>Whether a folder of the context is one of the version control's.</summary>
    public static bool IsHistory(string pattern) => AtRoot.Contains(pattern);

    /// <summary>The pattern that leaves such a folder out of the context, or <c>null</c> where an entry is none.</summary>
    internal static string? FindPattern(ContextEntry entry, BuildContext context)
    {
        if (entry.Kind != EntryKind.Folder) return null;

        string name = CleanPath.NameOf(entry.Path);
        if (AtRoot.Contains(entry.Path)) return name;
        if (Anywhere.Contains(name)) return $"**/{name}";

        // PEP 405: this file makes its folder a virtual environment, whatever that is called.
        return name is "venv" or "env" or ".env" && context.Find(CleanPath.Join(entry.Path, "pyvenv.cfg")) == Presence.File ? entry.Path : null;
    }
}
