using Basewise.Python.Projects;

namespace Basewise.Analysis.Dependencies;

/// <summary>The locks that tools write, and how each tool is asked to choose anew.</summary>
public static class LockNames
{
    public static (string Name, DependencyFileKind Kind)[] All { get; } =
    [
        ("uv.lock", DependencyFileKind.UvLock),
        ("poetry.lock", DependencyFileKind.PoetryLock),
        ("pdm.lock", DependencyFileKind.PdmLock),
        ("pylock.toml", DependencyFileKind.Pylock),
        ("Pipfile.lock", DependencyFileKind.PipfileLock),
    ];

    /// <summary>The command that takes another version of a package into the lock.</summary>
    public static string Upgrade(DependencyFileKind kind, string package) => kind switch
    {
        DependencyFileKind.UvLock => $"uv lock --upgrade-package {package}",
        DependencyFileKind.PoetryLock => $"poetry update {package}",
        DependencyFileKind.PdmLock => $"pdm update {package}",
        DependencyFileKind.PipfileLock => $"pipenv update {package}",
        _ => "the tool that wrote it",
    };

    /// <summary>The command that writes the lock anew.</summary>
    public static string Relock(DependencyFileKind kind) => kind switch
    {
        DependencyFileKind.UvLock => "uv lock",
        DependencyFileKind.PoetryLock => "poetry lock",
        DependencyFileKind.PdmLock => "pdm lock",
        DependencyFileKind.PipfileLock => "pipenv lock",
        _ => "the tool that wrote it",
    };
}
