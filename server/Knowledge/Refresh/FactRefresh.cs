using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Images.Pypy;
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
            "python-tags" => Pack(before.Head, source.Set, today, PythonTagRefresh.Apply(Library(source), new PythonTagTable(before), rows, today)),
            "pypy-tags" => Pack(before.Head, source.Set, today, PypyTagRefresh.Apply(Library(source), new PypyCatalog(before), today)),
            "life-cycles" => Pack(before.Head, source.Set, today, LifeCycleRefresh.Apply(Get(source), rows)),
            "python-sizes" => Pack(WithHub(before.Head), source.Set, today, Sizes(source, rows)),
            "advisories" => Advisories(source, before),
            "package-names" => Names(source, before),
            _ => throw new InvalidOperationException($"Nothing renews '{source.Set}'."),
        };
    }

    /// <summary>The set as it is: the person's own copy, if all of it can be read.</summary>
    private EmbeddedFacts Current(string set) => EmbeddedFacts.Load(set, own, facts =>
    {
        _ = Index(set, facts);
        return facts;
    });

    /// <summary>Has the records read as the program reads them.</summary>
    private static object Index(string set, EmbeddedFacts facts) => set switch
    {
        "python-tags" => PythonTagTable.ReadAll(facts),
        "pypy-tags" => new PypyCatalog(facts),
        "life-cycles" => new LifeCycles(facts),
        "python-sizes" => new DownloadSizes(facts),
        "advisories" => AdvisoryTable.ReadAll(facts),
        "package-names" => new PackageNameTable(facts),
        _ => throw new InvalidOperationException($"Nothing renews '{set}'."),
    };

    private byte[] Get(LiveSource source) => downloads.Get(source.Address, source.MostBytes);

    private LibraryFile Library(LiveSource source) => LibraryFile.Parse(Get(source));

    private RefreshedSet Advisories(LiveSource source, EmbeddedFacts before)
    {
        AdvisoryLines lines = AdvisoryRefresh.Apply(Get(source));
        int known = new FactColumns(before, AdvisoryTable.Columns).Count;
        if (lines.Count * 2 < known) throw new InvalidDataException($"it is about {lines.Count} packages, and there were {known} before");

        FactSetHead head = before.Head with { Source = "OSV: PyPI advisory database, GitHub Advisory Database", Licence = AdvisoryRefresh.Licence };
        return Pack(head, source.Set, today, lines.Lines, lines.Count);
    }

    private RefreshedSet Names(LiveSource source, EmbeddedFacts before)
    {
        (IReadOnlyList<string> lines, DateOnly day) = PackageNameRefresh.Apply(Get(source));
        return Pack(before.Head, source.Set, day, lines);
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

    private static FactSetHead WithHub(FactSetHead head) =>
        head.Source.Contains(Hub, StringComparison.Ordinal) ? head : head with { Source = $"{head.Source}, {Hub}" };

    /// <summary>Packs the lines, and has read what was packed as the program will read it.</summary>
    /// <param name="before">The head of the set as it is, with the sources that it has from now on.</param>
    private static RefreshedSet Pack(FactSetHead before, string set, DateOnly day, IReadOnlyList<string> lines, int? records = null)
    {
        byte[] packed = FactSetFile.Pack(new Provenance(before.Source, day), before.Content, before.Licence, before.Format, lines, records);
        try
        {
            EmbeddedFacts made = EmbeddedFacts.Read(new MemoryStream(packed));
            _ = Index(set, made);
            return new RefreshedSet(set, before, made.Head, packed);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException($"the program could not read what it makes of it: {exception.Message}", exception);
        }
    }
}
