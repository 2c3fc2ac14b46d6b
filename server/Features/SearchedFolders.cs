using System.Collections.Frozen;

namespace Basewise.Features;

/// <summary>Which folders hold a project's own files.</summary>
public static class SearchedFolders
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        [".git", ".hg", ".svn", "node_modules", "site-packages", "__pycache__", ".venv", ".tox", ".nox", ".mypy_cache", ".pytest_cache", ".ruff_cache"],
        StringComparer.Ordinal);

    /// <summary>Whether a folder of this name holds other people's files, or a tool's.</summary>
    public static bool IsSkipped(string folderName) => Skipped.Contains(folderName);

    /// <summary>Whether a file of this name makes its folder a virtual environment, whatever that folder is called (PEP 405).</summary>
    public static bool MarksVirtualEnvironment(string fileName) => fileName == "pyvenv.cfg";
}
