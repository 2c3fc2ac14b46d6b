using System.Text;

namespace Basewise.Python.Requirements;

/// <summary>Decodes a requirements file as pip does: by its byte order mark, else by a comment as in Python's own sources (PEP 263), else as UTF-8.</summary>
public static class PipText
{
    // The mark of UTF-32 begins like the one of UTF-16.
    private static readonly Encoding[] Marked =
        [Encoding.UTF8, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The text without its mark; what cannot be decoded becomes U+FFFD. An encoding that is not known is taken for UTF-8.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (Encoding encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble)) return encoding.GetString(bytes[encoding.Preamble.Length..]);
        }

        return (FindNamed(bytes) ?? Encoding.UTF8).GetString(bytes);
    }

    private static Encoding? FindNamed(ReadOnlySpan<byte> bytes)
    {
        for (int line = 0; line < 2; line++)
        {
            int end = bytes.IndexOf((byte)'\n');
            ReadOnlySpan<byte> content = end < 0 ? bytes : bytes[..end];
            if (content is [(byte)'#', ..] && NameIn(content) is { } name) return Find(name);
            if (end < 0) break;

            bytes = bytes[(end + 1)..];
        }

        return null;
    }

    // coding: NAME, coding=NAME
    private static string? NameIn(ReadOnlySpan<byte> comment)
    {
        int at = comment.IndexOf("coding"u8);
        if (at < 0) return null;

        ReadOnlySpan<byte> rest = comment[(at + "coding".Length)..];
        if (rest is not [(byte)':' or (byte)'=', ..]) return null;

        rest = rest[1..].TrimStart(" \t"u8);
        int length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[length]) || rest[length] is (byte)'-' or (byte)'_' or (byte)'.')) length++;
        return length == 0 ? null : Encoding.ASCII.GetString(rest[..length]);
    }

    private static Encoding? Find(string name) => name.ToLowerInvariant().Replace('_', '-') switch
    {
        "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "l1" => Encoding.Latin1,
        "ascii" or "us-ascii" => Encoding.ASCII,
        _ => null,
    };
}
