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

    public PackageVersions VersionsOf(string normalized)
    {
        if (unpacked.TryGetValue(normalized, out PackageVersions? known)) return known;

        PackageVersions versions = Unpack(normalized);
        // What is not known is not kept: there is no end of such names.
        if (versions.Versions.Length > 0) unpacked.TryAdd(normalized, versions);
        return versions;
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

    // A search through 330 KB takes a few microseconds, an index would take longer to make.
    private ReadOnlySpan<char> FindCoded(string normalized)
    {
        ReadOnlySpan<char> records = facts.Records;
        string field = normalized + '\t';
        int start = 0;
        if (!records.StartsWith(field))
        {
            int lineEnd = records.IndexOf('\n' + field);
            if (lineEnd < 0) return [];
            start = lineEnd + 1;
        }

        ReadOnlySpan<char> line = records[(start + field.Length)..];
        return line[..line.IndexOf('\n')];
    }

    private static string Successor(string version)
    {
        int head = version.AsSpan().TrimEnd("0123456789").Length;
        int number = int.Parse(version.AsSpan(head), CultureInfo.InvariantCulture) + 1;
        return string.Concat(version.AsSpan(0, head), number.ToString(CultureInfo.InvariantCulture));
    }
}
