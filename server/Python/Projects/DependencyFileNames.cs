namespace Basewise.Python.Projects;

/// <summary>Which kind of file a name tells of.</summary>
public static class DependencyFileNames
{
    private const StringComparison Folded = StringComparison.OrdinalIgnoreCase;

    /// <param name="path">A path or an address; its last part counts, and for <c>requirements/base.txt</c> the folder.</param>
    /// <returns>Null for a name that tells of none.</returns>
    public static DependencyFileKind? Find(ReadOnlySpan<char> path)
    {
        int nameStart = path.LastIndexOfAny('/', '\\') + 1;
        ReadOnlySpan<char> name = path[nameStart..];
        return name switch
        {
            "pyproject.toml" => DependencyFileKind.Pyproject,
            "Pipfile" => DependencyFileKind.Pipfile,
            "Pipfile.lock" => DependencyFileKind.PipfileLock,
            "poetry.lock" => DependencyFileKind.PoetryLock,
            "uv.lock" => DependencyFileKind.UvLock,
            "pdm.lock" => DependencyFileKind.PdmLock,
            "pylock.toml" => DependencyFileKind.Pylock,
            _ when IsNamedPylock(name) => DependencyFileKind.Pylock,
            _ when name.EndsWith(".txt", Folded) || name.EndsWith(".in", Folded) => FindPip(name, FolderOf(path, nameStart)),
            _ => null,
        };
    }

    /// <summary>Whether it is written as pip reads requirements.</summary>
    public static bool IsPip(this DependencyFileKind kind) => kind is DependencyFileKind.Requirements or DependencyFileKind.Constraints;

    private static DependencyFileKind? FindPip(ReadOnlySpan<char> name, ReadOnlySpan<char> folder) =>
        name.Contains("constraints", Folded) ? DependencyFileKind.Constraints :
        name.Contains("requirements", Folded) ? DependencyFileKind.Requirements :
        folder.Equals("requirements", Folded) ? DependencyFileKind.Requirements :
        folder.Equals("constraints", Folded) ? DependencyFileKind.Constraints : null;

    // One dot before the name and none in it (PEP 751).
    private static bool IsNamedPylock(ReadOnlySpan<char> name) =>
        name.StartsWith("pylock.", StringComparison.Ordinal) && name.EndsWith(".toml", StringComparison.Ordinal)
        && name.Length > "pylock..toml".Length && !name["pylock.".Length..^".toml".Length].Contains('.');

    private static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path, int nameStart)
    {
        if (nameStart == 0) return "";

        ReadOnlySpan<char> folder = path[..(nameStart - 1)];
        return folder[(folder.LastIndexOfAny('/', '\\') + 1)..];
    }
}
