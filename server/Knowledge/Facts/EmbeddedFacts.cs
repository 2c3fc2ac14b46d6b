using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Basewise.Knowledge.Facts;

/// <summary>One embedded set of facts, unpacked: see <c>Data/README.md</c>.</summary>
internal sealed class EmbeddedFacts
{
    private readonly string text;
    private readonly int firstRecord;

    private EmbeddedFacts(string text)
    {
        this.text = text;
        int lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        string[] head = text[..lineEnd].Split('\t');
        firstRecord = lineEnd + 1;
        Provenance = new Provenance(head[0], DateOnly.ParseExact(head[1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public Provenance Provenance { get; }

    /// <summary>All records, one a line, each line ended by a line feed.</summary>
    public ReadOnlySpan<char> Records => text.AsSpan(firstRecord);

    /// <param name="name">The file's name in <c>Data</c>, without <c>.br</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such set: the assembly was built without it.</exception>
    public static EmbeddedFacts Load(string name)
    {
        using Stream packed = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The facts '{name}' are not embedded.");
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return new EmbeddedFacts(reader.ReadToEnd());
    }

    /// <summary>The records as texts, for sets small enough that their number does not matter.</summary>
    public IEnumerable<string[]> Rows()
    {
        int start = firstRecord;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            yield return text[start..end].Split('\t');
            start = end + 1;
        }
    }
}
