using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Basewise.Remote.Answers;

/// <summary>
/// Answers on disk, a file for each, which only their owner may read. A file that is damaged, or cannot be read or written, is as if it were
/// not there: the answer is asked for again.
/// </summary>
/// <param name="path">A folder of Basewise's own; made when the first answer is written.</param>
internal sealed class AnswerFolder(string path)
{
    // Kept in the name of the folder: what another version wrote is not read.
    private const string Version = "v1";
    private const int MostFiles = 1000;
    private const int WritesBetweenSweeps = 100;
    private const long LongestFile = 8 * 1024 * 1024;

    private readonly string folder = Path.Combine(path, Version);
    private int writes;

    public Known<T>? Read<T>(IAnswerFormat<T> format, string key)
        where T : class
    {
        try
        {
            FileInfo file = new(PathOf(format.Kind, key));
            if (!file.Exists || file.Length > LongestFile) return null;

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.FindText("key") == key ? ReadKnown(format, root) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Write<T>(IAnswerFormat<T> format, string key, Known<T> known)
        where T : class
    {
        try
        {
            CreateFolder();
            string file = PathOf(format.Kind, key);
            string unfinished = $"{file}.{Guid.NewGuid():N}";
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (FileStream stream = new(unfinished, options))
            using (Utf8JsonWriter writer = new(stream))
            {
                WriteKnown(writer, format, key, known);
            }

            // Whoever reads meanwhile sees the whole old answer or the whole new one.
            File.Move(unfinished, file, overwrite: true);
            if (Interlocked.Increment(ref writes) % WritesBetweenSweeps == 1) Sweep();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full or forbidden disk costs the next start an answer, and this one nothing.
            Interlocked.Decrement(ref writes);
        }
    }

    private void CreateFolder()
    {
        if (Directory.Exists(folder)) return;

        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Sweep()
    {
        FileInfo[] files = new DirectoryInfo(folder).GetFiles();
        foreach (FileInfo file in files.OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostFiles)) file.Delete();
    }

    private string PathOf(string kind, string key) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{kind}-{HashOf(key):x16}.json"));

    /// <summary>
    /// FNV-1a of 64 bits. Two keys may share a file: each finds the other's key in it, and asks again. A cryptographic hash would load OpenSSL,
    /// which is 4 MB of memory and 5 ms at the first image of a process that asks no network.
    /// </summary>
    private static ulong HashOf(string key)
    {
        ulong hash = 0xcbf29ce484222325;
        foreach (byte one in Encoding.UTF8.GetBytes(key)) hash = (hash ^ one) * 0x100000001b3;
        return hash;
    }

    private static void WriteKnown<T>(Utf8JsonWriter writer, IAnswerFormat<T> format, string key, Known<T> known)
        where T : class
    {
        writer.WriteStartObject();
        writer.WriteString("key", key);
        writer.WriteString("at", known.At.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("source", known.Source);
        if (known.ETag is { } tag) writer.WriteString("etag", tag);
        if (known.Value is { } value)
        {
            writer.WritePropertyName("value");
            format.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static Known<T>? ReadKnown<T>(IAnswerFormat<T> format, JsonElement root)
        where T : class
    {
        if (root.FindText("source") is not { } source) return null;
        if (!DateTimeOffset.TryParse(root.FindText("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset at)) return null;

        T? value = root.TryGetProperty("value", out JsonElement written) ? format.Read(written) : null;
        return value is null && written.ValueKind != JsonValueKind.Undefined ? null : new Known<T>(value, at, source, root.FindText("etag"));
    }
}
