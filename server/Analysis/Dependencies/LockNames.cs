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

    /// <summary>What takes another version of a package into the lock.</summary>
    public static string AdviseUpgrade(DependencyFileKind kind, string package) => kind switch
    {
        DependencyFileKind.UvLock => $"run `uv lock --upgrade-package {package}`",
        DependencyFileKind.PoetryLock => $"run `poetry update {package}`",
        DependencyFileKind.PdmLock => $"run `pdm update {package}`",
        DependencyFileKind.PipfileLock => $"run `pipenv update {package}`",
        _ => "have the tool that wrote this file choose it",
    };

    /// <summary>The command that writes the lock of one of the tools anew.</summary>
    public static string Relock(DependencyFileKind kind) => kind switch
    {
        DependencyFileKind.UvLock => "uv lock",
        DependencyFileKind.PoetryLock => "poetry lock",
        DependencyFileKind.PdmLock => "pdm lock",
        DependencyFileKind.PipfileLock => "pipenv lock",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Several tools write this kind."),
    };
}
