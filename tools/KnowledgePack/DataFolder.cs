using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Basewise.KnowledgePack;

/// <summary>The folder whose files are embedded in the Knowledge assembly.</summary>
internal sealed class DataFolder(string path)
{
    private readonly List<string> rows = [];

    /// <summary>Writes the set as one Brotli stream. Its first line is the source and the day, so that no answer is without them.</summary>
    /// <returns>The file's size in bytes.</returns>
    public int Write(FactSet set, PackedFacts facts)
    {
        string day = facts.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder().Append(facts.Source).Append('\t').Append(day).Append('\n');
        foreach (string line in facts.Lines)
        {
            text.Append(line).Append('\n');
        }

        byte[] raw = Encoding.UTF8.GetBytes(text.ToString());
        byte[] packed = Compress(raw);
        File.WriteAllBytes(Path.Combine(path, set.Name + ".br"), packed);

        rows.Add(string.Create(CultureInfo.InvariantCulture,
            $"| `{set.Name}.br` | {set.Content} | {facts.Source} | {set.Licence} | {day} | {facts.Lines.Count:N0} | {packed.Length:N0} |"));
        return packed.Length;
    }

    public void WriteReadme()
    {
        const string head = """
            # Embedded facts

            Written by `tools/KnowledgePack`; do not edit by hand. Facts and figures only: names, versions, digests, sizes and dates.
            Each file is one Brotli stream of UTF-8 lines with tab-separated fields; the first line names the source and its day.

            | file | content | source | licence | as of | records | bytes |
            |---|---|---|---|---|---|---|

            """;
        File.WriteAllText(Path.Combine(path, "README.md"), head + string.Join('\n', rows) + "\n");
    }

    private static byte[] Compress(byte[] raw)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(raw);
        }

        return packed.ToArray();
    }
}
