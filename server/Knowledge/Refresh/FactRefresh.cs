using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Releases;

namespace Basewise.Knowledge.Refresh;

/// <summary>
/// Makes sets of facts anew from the live sources: for a person's own copy, and for the one in the program. What history a set has and its
/// source has not is taken from the set as it is.
/// </summary>
public sealed class FactRefresh(IDownloads downloads, IFactStore? own, DateOnly today)
{
    /// <summary>Hub lists the tags that were pushed last first, and all that are built are pushed every few weeks.</summary>
    private const int MostPages = 12;
    private const string Hub = "Docker Hub";

    /// <exception cref="IOException">The source cannot be had whole; the message says why.</exception>
    /// <exception cref="InvalidDataException">The source is not what it should be; the message says what is wrong.</exception>
    public RefreshedSet Make(LiveSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        EmbeddedFacts before = Current(source.Set);
        List<string[]> rows = [.. before.Rows()];
        return source.Set switch
        {
            "python-tags" => Pack(before, source.Set, today, PythonTagRefresh.Apply(Library(source), new PythonTagTable(before), rows, today), facts => new PythonTagTable(facts)),
            "pypy-tags" => Pack(before, source.Set, today, PypyTagRefresh.Apply(Library(source), new PypyCatalog(before), today), facts => new PypyCatalog(facts)),
            "life-cycles" => Pack(before, source.Set, today, LifeCycleRefresh.Apply(Get(source), rows), facts => new LifeCycles(facts)),
            "python-sizes" => Pack(before, source.Set, today, Sizes(source, rows), facts => new DownloadSizes(facts), Hub),
            "package-names" => Names(source, before),
            _ => throw new ArgumentException($"Nothing renews '{source.Set}'.", nameof(source)),
        };
    }

    private EmbeddedFacts Current(string set) => EmbeddedFacts.Load(set, own, facts => facts);

    private byte[] Get(LiveSource source) => downloads.Get(source.Address, source.MostBytes);

    private LibraryFile Library(LiveSource source) => LibraryFile.Parse(Get(source));

    private RefreshedSet Names(LiveSource source, EmbeddedFacts before)
    {
        (IReadOnlyList<string> lines, DateOnly day) = PackageNameRefresh.Apply(Get(source));
        return Pack(before, source.Set, day, lines, facts => new PackageNameTable(facts));
    }

    private IReadOnlyList<string> Sizes(LiveSource source, List<string[]> rows)
    {
        PythonSizeRefresh refresh = new(new PythonTagTable(Current("python-tags")), today);
        Uri? page = source.Address;
        for (int i = 0; i < MostPages && page is not null && !refresh.IsComplete; i++)
        {
            Uri? next = refresh.Add(downloads.Get(page, source.MostBytes));

            // An answer cannot lead to another host.
            page = next is not null && next.GetLeftPart(UriPartial.Authority) == page.GetLeftPart(UriPartial.Authority) ? next : null;
        }

        return refresh.Lines(rows);
    }

    /// <summary>Packs the lines, and has read what was packed as the program will read it.</summary>
    /// <param name="added">Who is a source of it from now on, beside those of before.</param>
    private static RefreshedSet Pack<T>(
        EmbeddedFacts before, string set, DateOnly day, IReadOnlyList<string> lines, Func<EmbeddedFacts, T> index, string? added = null)
    {
        FactSetHead head = before.Head;
        string source = added is null || head.Source.Contains(added, StringComparison.Ordinal) ? head.Source : $"{head.Source}, {added}";
        byte[] packed = FactSetFile.Pack(new Provenance(source, day), head.Content, head.Licence, head.Format, lines);
        try
        {
            EmbeddedFacts made = EmbeddedFacts.Read(new MemoryStream(packed));
            _ = index(made);
            return new RefreshedSet(set, head, made.Head, packed);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException($"the program could not read what it makes of it: {exception.Message}", exception);
        }
    }
}
