using System.IO.Compression;
using System.Text;

namespace Basewise.Knowledge.Facts;

/// <summary>A set of facts as a file: one Brotli stream of UTF-8 lines, the first of which is a <see cref="FactSetHead"/>.</summary>
public static class FactSetFile
{
    public const string Extension = ".br";

    /// <summary>Far more than any set has. A file that unpacks to more is none of ours, whatever its first line says.</summary>
    public const int LargestText = 32 * 1024 * 1024;

    private const int LongestHead = 2000;

    /// <param name="lines">One record a line, fields separated by tabs; or one field a line, column by column.</param>
    /// <param name="records">How many records that are; one a line, if it is not said.</param>
    public static byte[] Pack(Provenance provenance, string content, string licence, int format, IReadOnlyList<string> lines, int? records = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(lines);
        StringBuilder joined = new();
        foreach (string line in lines) joined.Append(line).Append('\n');

        string text = joined.ToString();
        FactSetHead head = new(provenance.Source, provenance.AsOf, content, licence, format, records ?? lines.Count, ChecksumOf(text));
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(head.ToLine() + "\n" + text));
        }

        return packed.ToArray();
    }

    /// <summary>The first line, without unpacking the rest.</summary>
    /// <exception cref="InvalidDataException">It is no set of facts.</exception>
    public static FactSetHead ReadHead(Stream packed)
    {
        using BrotliStream brotli = new(packed, CompressionMode.Decompress, leaveOpen: true);
        using StreamReader reader = new(brotli, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, LongestHead);
        char[] start = new char[LongestHead];
        int length = Fill(start, reader);
        int end = start.AsSpan(0, length).IndexOf('\n');
        return end >= 0 && FactSetHead.TryParse(start.AsSpan(0, end), out FactSetHead? head) ? head : throw NoSet();
    }

    /// <summary>The whole text, whose head is true of it.</summary>
    /// <exception cref="InvalidDataException">It is no set of facts, too large, cut off or damaged.</exception>
    internal static string ReadWhole(Stream packed)
    {
        string text = Unpack(packed);
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || !FactSetHead.TryParse(text.AsSpan(0, end), out FactSetHead? head)) throw NoSet();

        ReadOnlySpan<char> records = text.AsSpan(end + 1);
        return ChecksumOf(records) == head.Checksum ? text : throw new InvalidDataException("it is damaged or cut off");
    }

    /// <summary>FNV-1a over UTF-16 units, 64 bits. It finds damage; against malice there is no need: whoever can write the file can write the settings.</summary>
    internal static ulong ChecksumOf(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in text) hash = unchecked((hash ^ unit) * 1099511628211);
        return hash;
    }

    private static string Unpack(Stream packed)
    {
        using BrotliStream brotli = new(packed, CompressionMode.Decompress, leaveOpen: true);
        using StreamReader reader = new(brotli, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        StringBuilder text = new();
        char[] block = new char[32 * 1024];
        for (int length = Fill(block, reader); length > 0; length = Fill(block, reader))
        {
            text.Append(block, 0, length);
            if (text.Length > LargestText) throw new InvalidDataException("it unpacks to more than a set of facts has");
        }

        return text.ToString();
    }

    private static int Fill(char[] block, StreamReader reader)
    {
        try
        {
            return reader.ReadBlock(block);
        }
        catch (InvalidOperationException exception)
        {
            // What BrotliStream throws at data that is no Brotli.
            throw new InvalidDataException("it is damaged or not a set of facts", exception);
        }
    }

    private static InvalidDataException NoSet() => new("it is not a set of facts");
}
