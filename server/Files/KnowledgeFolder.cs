using Basewise.Knowledge.Facts;

namespace Basewise.Files;

/// <summary>
/// The folder with a person's own copy of the facts, one file for each set. No file is opened before a question needs its set. What is wrong
/// with a file is told, once, and the facts of the program are used instead.
/// </summary>
/// <param name="path">Absolute. It need not exist.</param>
/// <param name="tell">Takes a sentence for the person. Called from any thread.</param>
public sealed class KnowledgeFolder(string path, Action<string> tell) : IFactStore
{
    /// <summary>Names the folder, for a machine that has it elsewhere.</summary>
    public const string Variable = "BASEWISE_KNOWLEDGE";

    /// <summary>Several times what the largest set has, packed.</summary>
    public const long LargestFile = 8 * 1024 * 1024;

    public string Path => path;

    /// <summary>Where the folder of whoever runs the program is.</summary>
    /// <param name="variable">The value of a variable of the environment.</param>
    /// <returns>Null where the environment does not tell, as that of some services.</returns>
    public static string? FindPath(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable(Variable) is { Length: > 0 } chosen) return System.IO.Path.GetFullPath(chosen);
        if (OperatingSystem.IsWindows()) return Below(variable("LOCALAPPDATA"));
        if (OperatingSystem.IsMacOS()) return Below(variable("HOME"), "Library", "Application Support");

        // Relative paths are to be ignored, says the specification of these folders.
        return variable("XDG_DATA_HOME") is { Length: > 0 } data && System.IO.Path.IsPathRooted(data) ? Below(data) : Below(variable("HOME"), ".local", "share");
    }

    public Stream? Open(string set)
    {
        string file = FileOf(set);
        try
        {
            if (!File.Exists(file)) return null;

            FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.CanSeek && stream.Length <= LargestFile) return stream;

            stream.Dispose();
            Refuse(set, "it is too large to be a set of facts");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(set, $"it cannot be read: {exception.Message}");
        }

        return null;
    }

    public void Refuse(string set, string reason) =>
        tell($"{FileOf(set)} is not used, and the program's own facts are, because {reason}. \"basewise knowledge update\" makes it anew.");

    /// <summary>Puts a set there, or leaves what there was: nobody ever reads half a file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save(string set, ReadOnlySpan<byte> packed)
    {
        Directory.CreateDirectory(path);
        string file = FileOf(set);
        string temporary = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(temporary, packed);
            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string FileOf(string set) => System.IO.Path.Combine(path, set + FactSetFile.Extension);

    private static string? Below(string? root, params string[] folders) =>
        string.IsNullOrEmpty(root) ? null : System.IO.Path.Combine([root, .. folders, "basewise", "knowledge"]);
}
