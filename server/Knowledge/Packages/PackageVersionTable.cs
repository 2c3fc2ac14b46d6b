using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Facts;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>Versions by package. They stay as packed (<c>tools/KnowledgePack/PackageVersionFacts.cs</c>) until one is asked for.</summary>
internal sealed class PackageVersionTable(EmbeddedFacts facts)
{
    // A file that names a package is judged at every key, and the same few packages are in most files.
    private readonly ConcurrentDictionary<string, PackageVersions> unpacked = new(StringComparer.Ordinal);

    // Lines sorted by name, each a name, a tab and the coded versions.
    private readonly FactColumns lines = new(facts, 1);

    /// <summary>By which another set knows the one that it counts in.</summary>
    public ulong Checksum => facts.Head.Checksum;

    public PackageVersions VersionsOf(string normalized)
    {
        if (unpacked.TryGetValue(normalized, out PackageVersions? known)) return known;

        PackageVersions versions = Unpack(normalized);
        // What is not known is not kept: there is no end of such names.
        if (versions.Versions.Length > 0) unpacked.TryAdd(normalized, versions);
        return versions;
    }

    /// <summary>The package's place in the order of the names; negative for a package without known versions.</summary>
    public int PlaceOf(string normalized)
    {
        int low = 0;
        int high = lines.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            ReadOnlySpan<char> line = lines[middle, 0];
            int order = line[..line.IndexOf('\t')].SequenceCompareTo(normalized);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private PackageVersions Unpack(string normalized)
    {
        ReadOnlySpan<char> coded = FindCoded(normalized);
        if (coded.IsEmpty) return new PackageVersions([], facts.Provenance);

        List<PackageVersion> versions = [];
        string before = "";
        foreach (Range range in coded.Split(' '))
        {
            ReadOnlySpan<char> code = coded[range];
            int steps = code is ['+', _, ..] ? int.Parse(code[1..], CultureInfo.InvariantCulture) : 1;
            for (int i = 0; i < steps; i++)
            {
                before = code[0] switch
                {
                    '+' => Successor(before),
                    '^' => string.Concat(Successor(before[..before.LastIndexOf('.')]), ".0"),
                    char letter => string.Concat(before.AsSpan(0, letter - 'A'), code[1..]),
                };
                versions.Add(PackageVersion.Parse(before));
            }
        }

        versions.Reverse();
        return new PackageVersions([.. versions], facts.Provenance);
    }

    private ReadOnlySpan<char> FindCoded(string normalized)
    {
        int place = PlaceOf(normalized);
        return place < 0 ? [] : lines[place, 0][(normalized.Length + 1)..];
    }

    private static string Successor(string version)
    {
        int head = version.AsSpan().TrimEnd("0123456789").Length;
        int number = int.Parse(version.AsSpan(head), CultureInfo.InvariantCulture) + 1;
        return string.Concat(version.AsSpan(0, head), number.ToString(CultureInfo.InvariantCulture));
    }
}
