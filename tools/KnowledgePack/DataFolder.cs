using System.Globalization;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Refresh;

namespace Basewise.KnowledgePack;

/// <summary>The folder whose files are embedded in the Knowledge assembly.</summary>
internal sealed class DataFolder(string path) : IFactStore
{
    /// <summary>What this program was built with may be older than what it has written since.</summary>
    public Stream? Open(string set) => File.Exists(FileOf(set)) ? File.OpenRead(FileOf(set)) : null;

    public void Refuse(string set, string reason) => Console.Error.WriteLine($"KnowledgePack: {FileOf(set)} is not used: {reason}");

    public void Write(RefreshedSet set) => File.WriteAllBytes(FileOf(set.Name), set.Packed.Span);

    /// <returns>The file's size in bytes.</returns>
    public int Write(FactSet set, PackedFacts facts)
    {
        byte[] packed = FactSetFile.Pack(facts.Provenance, set.Content, set.Licence, set.Format, facts.Lines, facts.Records);
        File.WriteAllBytes(FileOf(set.Name), packed);
        return packed.Length;
    }

    /// <summary>Tells of each set that is there what its first line says.</summary>
    public void WriteReadme()
    {
        const string head = """
            # Embedded facts

            Written by `tools/KnowledgePack`; do not edit by hand. Facts and figures only: names, versions, digests, sizes and dates.
            Each file is one Brotli stream of UTF-8 lines with tab-separated fields. The first line has source, day, content, licence,
            the number of the format, how many records follow, and their checksum. "basewise knowledge" prints the same of the copy in use,
            and "basewise knowledge update" renews a person's own copy from the sources that CONTRIBUTING.md names.

            | file | content | source | licence | as of | records | bytes |
            |---|---|---|---|---|---|---|

            """;
        File.WriteAllText(Path.Combine(path, "README.md"),
            head + string.Concat(Directory.GetFiles(path, "*" + FactSetFile.Extension).Order(StringComparer.Ordinal).Select(Row)));
    }

    private string FileOf(string set) => Path.Combine(path, set + FactSetFile.Extension);

    private static string Row(string file)
    {
        using FileStream packed = File.OpenRead(file);
        FactSetHead set = FactSetFile.ReadHead(packed);
        return string.Create(CultureInfo.InvariantCulture,
            $"| `{Path.GetFileName(file)}` | {set.Content} | {set.Source} | {set.Licence} | {set.AsOf:yyyy-MM-dd} | {set.Records:N0} | {packed.Length:N0} |\n");
    }
}
