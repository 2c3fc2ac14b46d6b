using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Basewise.Knowledge.Facts;

/// <summary>The first line of a set of facts: what it is, where it comes from, and how to tell whether it is whole.</summary>
/// <param name="Source">As people would cite it: <c>docker-library/official-images</c>.</param>
/// <param name="AsOf">The day up to which the source was read.</param>
/// <param name="Content">What is in it, in a few words.</param>
/// <param name="Licence">The licence under which the facts were published, with the attribution that it asks for.</param>
/// <param name="Format">Counts up whenever the fields of a record change: a program reads the format that it came with, and no other.</param>
/// <param name="Records">How many records follow; a record may take several lines.</param>
/// <param name="Checksum">Of the lines that follow, see <see cref="FactSetFile.ChecksumOf"/>.</param>
public sealed record FactSetHead(string Source, DateOnly AsOf, string Content, string Licence, int Format, int Records, ulong Checksum)
{
    private const string Day = "yyyy-MM-dd";
    private const int Fields = 7;

    public Provenance Provenance => new(Source, AsOf);

    public static bool TryParse(ReadOnlySpan<char> line, [NotNullWhen(true)] out FactSetHead? head)
    {
        head = null;
        Span<Range> fields = stackalloc Range[Fields + 1];
        if (line.Split(fields, '\t') != Fields
            || !DateOnly.TryParseExact(line[fields[1]], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || !int.TryParse(line[fields[4]], NumberStyles.None, CultureInfo.InvariantCulture, out int format)
            || !int.TryParse(line[fields[5]], NumberStyles.None, CultureInfo.InvariantCulture, out int records)
            || !ulong.TryParse(line[fields[6]], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong checksum))
        {
            return false;
        }

        head = new FactSetHead(line[fields[0]].ToString(), day, line[fields[2]].ToString(), line[fields[3]].ToString(), format, records, checksum);
        return true;
    }

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Source}\t{AsOf:yyyy-MM-dd}\t{Content}\t{Licence}\t{Format}\t{Records}\t{Checksum:x16}");
}
