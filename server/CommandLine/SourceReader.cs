using System.Text;
using Basewise.CommandLine.Lint;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine;

/// <summary>Reads files, and standard input.</summary>
internal static class SourceReader
{
    // Dockerfiles are a few kilobytes. This keeps a mistyped path to a disk image or to /dev/zero from filling the memory.
    private const int LargestFile = 64 * 1024 * 1024;

    /// <exception cref="IOException">It cannot be read, or is too large.</exception>
    public static SourceText Read(string path, Stream standardInput)
    {
        if (path == FileSearch.StandardInput) return new SourceText(Decode(standardInput, isPip: false));

        using FileStream file = File.OpenRead(path);
        return new SourceText(Decode(file, DependencyFileNames.Find(path)?.IsPip() == true));
    }

    /// <summary>
    /// The text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. A byte order mark is no part of the text: editors do not count it either.
    /// </summary>
    /// <param name="isPip">Whether it is decoded as pip does, which takes other encodings too.</param>
    private static string Decode(Stream stream, bool isPip)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[16 * 1024];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestFile) throw new IOException("It is larger than 64 MB.");
        }

        ReadOnlySpan<byte> content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (isPip) return PipText.Decode(content);

        return Encoding.UTF8.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content);
    }
}
