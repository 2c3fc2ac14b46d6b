using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Basewise.Python.Wheels;

namespace Basewise.Testing.Hosts;

/// <summary>A wheel that pip takes, or the name of a source distribution that nobody builds.</summary>
/// <param name="RequiresPython">As the index says. The wheel itself says nothing: pip judges that by the Python that it runs on, whatever <c>--python-version</c> asks for.</param>
public sealed record SampleFile(string Name, string? RequiresPython = null, string? Yanked = null)
{
    /// <summary>As an index spells the project's name.</summary>
    public string Project => WheelFileName.Find(Name)?.Name.Normalized ?? SourceFileName.Find(Name)?.Name.Normalized ?? throw new InvalidOperationException($"{Name} is no file of a project.");

    /// <summary>The lines of its metadata beyond name and version, which the index then has beside it: <c>Provides-Extra: standard</c>.</summary>
    public string? Described { get; init; }

    /// <summary>What the index has beside it; null where it has nothing.</summary>
    public string? Metadata => Described is null ? null : Head + Described;

    /// <summary>The SHA-256 of what is in it, in hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content()));

    private string Head => $"Metadata-Version: 2.1\nName: {Project}\nVersion: {Name.Split('-')[1]}\n";

    public byte[] Content()
    {
        if (WheelFileName.Find(Name) is not { } wheel) return Encoding.UTF8.GetBytes(Name);

        string[] parts = Name.Split('-');
        string info = $"{parts[0]}-{parts[1]}.dist-info";
        string tags = string.Concat(wheel.Tags.Select(tag => $"Tag: {tag}\n"));
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, $"{info}/METADATA", Head + Described);
            Add(zip, $"{info}/WHEEL", $"Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\n{tags}");
            Add(zip, $"{info}/RECORD", "");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string text)
    {
        ZipArchiveEntry entry = zip.CreateEntry(path);
        // The same at any time, so that its digest is too.
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero);
        using StreamWriter writer = new(entry.Open());
        writer.Write(text);
    }
}
