using Basewise.Testing;

namespace Basewise.Architecture.Tests;

/// <summary>The files that people write, by their paths from the repository's root, with forward slashes.</summary>
internal static class Repository
{
    private static readonly HashSet<string> MadeByPrograms =
        ["bin", "obj", "node_modules", "dist", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea"];

    public static string Root => RepositoryFolder.Path;

    public static IReadOnlyList<string> Files { get; } = [.. FilesIn(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    public static bool IsIn(this string path, params ReadOnlySpan<string> folders)
    {
        foreach (string folder in folders)
        {
            if (path.StartsWith(folder + "/", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public static bool HasExtension(this string path, params ReadOnlySpan<string> extensions) => extensions.Contains(Path.GetExtension(path));

    private static IEnumerable<string> FilesIn(DirectoryInfo folder)
    {
        // In a linked worktree .git is a file that names the other checkout.
        foreach (FileInfo file in folder.EnumerateFiles().Where(file => !MadeByPrograms.Contains(file.Name)))
        {
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        }

        foreach (DirectoryInfo inner in folder.EnumerateDirectories().Where(inner => !MadeByPrograms.Contains(inner.Name)))
        {
            foreach (string file in FilesIn(inner)) yield return file;
        }
    }
}
