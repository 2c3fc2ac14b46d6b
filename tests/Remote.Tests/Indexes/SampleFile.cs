using System.IO.Compression;
using System.Text;
using Basewise.Python.Wheels;

namespace Basewise.Remote.Tests.Indexes;

/// <summary>A wheel that pip takes, or the name of a source distribution that nobody builds.</summary>
/// <param name="RequiresPython">As the index says. The wheel itself says nothing: pip judges that by the Python that it runs on, whatever <c>--python-version</c> asks for.</param>
internal sealed record SampleFile(string Name, string? RequiresPython = null, string? Yanked = null)
{
    /// <summary>As an index spells the project's name.</summary>
    public string Project => WheelFileName.Find(Name)?.Name.Normalized ?? SourceFileName.Find(Name)?.Name.Normalized ?? throw new InvalidOperationException($"{Name} is no file of a project.");

    public byte[] Content()
    {
        if (WheelFileName.Find(Name) is not { } wheel) return Encoding.UTF8.GetBytes(Name);

        string[] parts = Name.Split('-');
        string info = $"{parts[0]}-{parts[1]}.dist-info";
        string tags = string.Concat(wheel.Tags.Select(tag => $"Tag: {tag}\n"));
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, $"{info}/METADATA", $"Metadata-Version: 2.1\nName: {wheel.Name.Text}\nVersion: {parts[1]}\n");
            Add(zip, $"{info}/WHEEL", $"Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\n{tags}");
            Add(zip, $"{info}/RECORD", "");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string text)
    {
        using StreamWriter writer = new(zip.CreateEntry(path).Open());
        writer.Write(text);
    }
}
