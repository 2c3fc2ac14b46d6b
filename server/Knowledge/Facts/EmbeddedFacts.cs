using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Basewise.Knowledge.Facts;

/// <summary>
/// One set of facts, unpacked: see <c>Data/README.md</c>. It is the one in the program, or the person's own copy where that is
/// newer, whole, and of the format that this program reads.
/// </summary>
internal sealed class EmbeddedFacts
{
    private readonly string text;
    private readonly int firstRecord;

    private EmbeddedFacts(string text)
    {
        this.text = text;
        int lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (lineEnd < 0 || !FactSetHead.TryParse(text.AsSpan(0, lineEnd), out FactSetHead? head)) throw new InvalidDataException("it is not a set of facts");

        firstRecord = lineEnd + 1;
        Head = head;
    }

    /// <summary>The names of all sets, in order.</summary>
    public static IEnumerable<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal);

    public FactSetHead Head { get; }

    public Provenance Provenance => Head.Provenance;

    /// <summary>All records, one a line, each line ended by a line feed.</summary>
    public ReadOnlySpan<char> Records => text.AsSpan(firstRecord);

    /// <summary>What <paramref name="index"/> makes of a set.</summary>
    /// <param name="name">The file's name in <c>Data</c>, without <c>.br</c>.</param>
    /// <param name="index">It throws where the records of the person's own copy cannot be read; then those in the program are taken.</param>
    /// <exception cref="InvalidOperationException">There is no such set: the assembly was built without it.</exception>
    public static T Load<T>(string name, Func<EmbeddedFacts, T> index) => Load(name, OwnFacts.Store, index);

    internal static T Load<T>(string name, IFactStore? store, Func<EmbeddedFacts, T> index)
    {
        if (store is not null && FindOwn(name, store) is { } own)
        {
            try
            {
                return index(own);
            }
            catch (Exception exception) when (exception is FormatException or InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
            {
                store.Refuse(name, $"its records cannot be read: {exception.Message}");
            }
        }

        return index(LoadBundled(name));
    }

    /// <summary>A set whose records are read only when they are asked for.</summary>
    /// <param name="name">The file's name in <c>Data</c>, without <c>.br</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such set: the assembly was built without it.</exception>
    public static EmbeddedFacts Load(string name) => Load(name, facts => facts);

    /// <summary>The set in the program.</summary>
    public static EmbeddedFacts LoadBundled(string name)
    {
        using Stream packed = OpenBundled(name);
        using BrotliStream brotli = new(packed, CompressionMode.Decompress);
        using StreamReader reader = new(brotli, Encoding.UTF8);
        return new EmbeddedFacts(reader.ReadToEnd());
    }

    /// <summary>The first line of the set in the program.</summary>
    public static FactSetHead HeadOfBundled(string name)
    {
        using Stream packed = OpenBundled(name);
        return FactSetFile.ReadHead(packed);
    }

    /// <summary>A set from elsewhere, after it was checked.</summary>
    /// <exception cref="InvalidDataException">It is no set of facts, too large, cut off or damaged.</exception>
    public static EmbeddedFacts Read(Stream packed) => new(FactSetFile.ReadWhole(packed));

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

    /// <summary>The records whose first field is this letter; the others are passed over, and not made into texts.</summary>
    public IEnumerable<string[]> Rows(char kind)
    {
        int start = firstRecord;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (text[start] == kind && text[start + 1] == '\t') yield return text[start..end].Split('\t');
            start = end + 1;
        }
    }

    /// <summary>The person's own copy; null where there is none that can be used.</summary>
    internal static EmbeddedFacts? FindOwn(string name, IFactStore store)
    {
        try
        {
            using Stream? packed = store.Open(name);
            if (packed is null) return null;

            // The head first: a copy that the program has overtaken is not worth unpacking.
            string? reason = FindReasonAgainst(FactSetFile.ReadHead(packed), HeadOfBundled(name));
            if (reason is null)
            {
                packed.Position = 0;
                return Read(packed);
            }

            store.Refuse(name, reason);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            store.Refuse(name, exception.Message);
        }

        return null;
    }

    private static string? FindReasonAgainst(FactSetHead own, FactSetHead bundled) =>
        own.Format != bundled.Format ? $"it is of format {own.Format}, and this program reads format {bundled.Format}"
        : own.AsOf < bundled.AsOf ? FormattableString.Invariant($"it is of {own.AsOf:yyyy-MM-dd}, and the program has facts of {bundled.AsOf:yyyy-MM-dd}")
        : null;

    private static Stream OpenBundled(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The facts '{name}' are not embedded.");
}
