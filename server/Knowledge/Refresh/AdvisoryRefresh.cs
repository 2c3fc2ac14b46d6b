using System.IO.Compression;

namespace Basewise.Knowledge.Refresh;

/// <summary>
/// Makes the advisories anew from OSV's archive of PyPI. It has the PyPI advisory database and GitHub's; where both have an advisory, the
/// first one's ranges count. Its thousands of packages that were made to do harm, and are gone from the index, are left out.
/// </summary>
internal static class AdvisoryRefresh
{
    /// <summary>Both databases ask to be named.</summary>
    public const string Licence =
        "CC-BY-4.0: PyPI advisory database, Python Packaging Authority; GitHub Advisory Database, GitHub, Inc.; changed: converted, descriptions and withdrawn advisories left out";

    private const int MostFiles = 200_000;
    private const int LargestFile = 8 * 1024 * 1024;
    private const long LargestSum = 2L * 1024 * 1024 * 1024;
    private const string Pypi = "PYSEC-";
    private const string GitHub = "GHSA-";

    /// <exception cref="InvalidDataException">It is no such archive, or not whole.</exception>
    public static AdvisoryLines Apply(byte[] archive)
    {
        SortedDictionary<string, List<AdvisoryRecord>> packages = new(StringComparer.Ordinal);

        // The PyPI database first: what comes second and has an identifier that was seen is the same again.
        foreach (OsvAdvisory advisory in Read(archive).OrderByDescending(advisory => advisory.Id.StartsWith(Pypi, StringComparison.Ordinal)).ThenBy(Key).ThenBy(advisory => advisory.Id, StringComparer.Ordinal))
        {
            foreach ((string name, AdvisoryRecord record) in advisory.Packages)
            {
                if (!packages.TryGetValue(name, out List<AdvisoryRecord>? known)) packages[name] = known = [];
                Add(known, record);
            }
        }

        AdvisoryLines lines = new();
        foreach ((string name, List<AdvisoryRecord> records) in packages) lines.Add(name, records);
        return lines.Count > 0 ? lines : throw new InvalidDataException("it has no advisories");
    }

    /// <summary>Adds an advisory, or what it knows of one that is there: its score, and the numbers of other lists.</summary>
    private static void Add(List<AdvisoryRecord> known, AdvisoryRecord record)
    {
        int same = known.FindIndex(other => other.Ids.Intersect(record.Ids, StringComparer.Ordinal).Any());
        if (same < 0)
        {
            known.Add(record);
            return;
        }

        AdvisoryRecord first = known[same];
        bool isOneDatabase = first.Ids[0].StartsWith(Pypi, StringComparison.Ordinal) == record.Ids[0].StartsWith(Pypi, StringComparison.Ordinal);
        bool isBetter = first.Ranges.Count == 0 && record.Ranges.Count > 0;
        known[same] = first with
        {
            Ids = [.. first.Ids.Union(record.Ids, StringComparer.Ordinal)],
            Versions = isBetter ? [] : first.Versions,
            // An advisory may name a package several times, once for each of its ranges.
            Ranges = isOneDatabase && first.Ids[0] == record.Ids[0] ? [.. first.Ranges, .. record.Ranges] : isBetter ? record.Ranges : first.Ranges,
            Score = first.Score ?? record.Score,
        };
    }

    /// <summary>Numbers in their order, which packs small: PYSEC-2026-7 before PYSEC-2026-10.</summary>
    private static string Key(OsvAdvisory advisory) => advisory.Id.Split('-') is ["PYSEC", { } year, { } number] ? $"{year}-{number.PadLeft(9, '0')}" : advisory.Id;

    private static List<OsvAdvisory> Read(byte[] archive)
    {
        List<OsvAdvisory> read = [];
        try
        {
            using ZipArchive zip = new(new MemoryStream(archive), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostFiles) throw new InvalidDataException("it has more files than it should have");

            long sum = 0;
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                bool isWanted = entry.FullName.StartsWith(Pypi, StringComparison.Ordinal) || entry.FullName.StartsWith(GitHub, StringComparison.Ordinal);
                if (!isWanted || !entry.FullName.EndsWith(".json", StringComparison.Ordinal)) continue;

                sum += entry.Length;
                if (entry.Length > LargestFile || sum > LargestSum) throw new InvalidDataException("it unpacks to more than it should");

                using Stream file = entry.Open();
                byte[] content = new byte[entry.Length];
                file.ReadExactly(content);
                if (OsvAdvisory.Parse(content) is { } advisory) read.Add(advisory);
            }
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("it is cut off", exception);
        }

        return read;
    }
}
