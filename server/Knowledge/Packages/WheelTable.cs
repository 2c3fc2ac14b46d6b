using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Facts;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>
/// Files of releases by package. They stay as packed (<c>tools/KnowledgePack/ReleaseFileFacts.cs</c>) until a package is asked for.
/// Packages and versions are told by their places among the known versions.
/// </summary>
internal sealed class WheelTable
{
    private const int LinesBefore = 2;
    private const char Absent = '.';

    private static readonly DateOnly firstDay = new(2010, 1, 1);

    private readonly EmbeddedFacts facts;
    private readonly PackageVersionTable versions;
    private readonly FactColumns columns;
    private readonly string[] shapes;
    private readonly int[] places;
    private readonly ConcurrentDictionary<int, ImmutableArray<ReleaseFiles>> unpacked = new();
    private readonly RecentAnswers<string, ImmutableArray<ReleaseFiles>> recent;

    public WheelTable(EmbeddedFacts facts, PackageVersionTable versions)
    {
        this.facts = facts;
        this.versions = versions;
        recent = new(Read);

        ReadOnlySpan<char> records = facts.Records;
        int shapeCount = int.Parse(TakeLine(ref records), CultureInfo.InvariantCulture);
        TakeLine(ref records);
        shapes = new string[shapeCount];
        for (int i = 0; i < shapeCount; i++) shapes[i] = TakeLine(ref records).ToString();

        columns = new FactColumns(facts, 5, LinesBefore + shapeCount);
        places = new int[columns.Count];
        int place = -1;
        for (int i = 0; i < places.Length; i++)
        {
            ReadOnlySpan<char> skipped = columns[i, 0];
            place += 1 + (skipped.IsEmpty ? 0 : int.Parse(skipped, CultureInfo.InvariantCulture));
            places[i] = place;
        }
    }

    public Provenance Provenance => facts.Provenance;

    /// <summary>Whether the versions are those that the files were packed with.</summary>
    public static bool Fits(EmbeddedFacts facts, PackageVersionTable versions)
    {
        ReadOnlySpan<char> records = facts.Records;
        TakeLine(ref records);
        return ulong.Parse(TakeLine(ref records), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) == versions.Checksum;
    }

    /// <summary>Newest first.</summary>
    public ImmutableArray<ReleaseFiles> ReleasesOf(string normalized) => recent.Of(normalized);

    private ImmutableArray<ReleaseFiles> Read(string normalized)
    {
        int record = Array.BinarySearch(places, versions.PlaceOf(normalized));
        return record < 0 ? [] : unpacked.GetOrAdd(record, _ => Unpack(record, versions.VersionsOf(normalized).Versions));
    }

    private ImmutableArray<ReleaseFiles> Unpack(int record, ImmutableArray<PackageVersion> newestFirst)
    {
        ReadOnlySpan<char> skips = columns[record, 1];
        ReadOnlySpan<char> files = columns[record, 2];
        ReadOnlySpan<char> days = columns[record, 3];
        ReadOnlySpan<char> sizes = columns[record, 4];

        ImmutableArray<ReleaseFiles>.Builder releases = ImmutableArray.CreateBuilder<ReleaseFiles>(skips.Length);
        int place = -1;
        int day = firstDay.DayNumber;
        string shape = "";
        for (int i = 0; i < skips.Length; i++)
        {
            place += 1 + skips[i] - '0';
            if (files[i] != '/') shape = shapes[files[i] - '0'];
            bool hasDay = ReadDay(ref days, ref day);
            releases.Add(Read(shape, newestFirst[^(place + 1)], hasDay ? DateOnly.FromDayNumber(day) : null, ReadSize(ref sizes)));
        }

        releases.Reverse();
        return releases.ToImmutable();
    }

    private static bool ReadDay(ref ReadOnlySpan<char> coded, ref int day)
    {
        if (coded.IsEmpty) return false;
        if (coded[0] == Absent)
        {
            coded = coded[1..];
            return false;
        }

        int length = 1;
        while (length < coded.Length && char.IsAsciiDigit(coded[length])) length++;
        day += int.Parse(coded[..length], CultureInfo.InvariantCulture);
        coded = coded[length..];
        if (coded.StartsWith(' ')) coded = coded[1..];
        return true;
    }

    private static long? ReadSize(ref ReadOnlySpan<char> coded)
    {
        if (coded.IsEmpty) return null;
        if (coded[0] == Absent)
        {
            coded = coded[1..];
            return null;
        }

        long size = long.Parse(coded[..2], CultureInfo.InvariantCulture);
        int exponent = coded[2] - '0';
        coded = coded[3..];
        for (int i = 1; i < exponent; i++) size *= 10;
        return exponent == 0 ? size / 10 : size;
    }

    private static ReleaseFiles Read(string shape, PackageVersion version, DateOnly? uploaded, long? size)
    {
        string[] fields = shape.Split('|');
        ImmutableArray<WheelPython>[] tags = new ImmutableArray<WheelPython>[4];
        for (int i = 0; i < tags.Length; i++)
        {
            string field = fields[2 + i];
            tags[i] = field == "=" ? tags[i - 1] : field.Length == 0 ? [] : [.. field.Split(' ').Select(tag => WheelPython.Parse(tag))];
        }

        return new ReleaseFiles
        {
            Version = version,
            Uploaded = uploaded,
            RequiresPython = fields[1].Length > 0 ? fields[1] : null,
            HasSource = fields[0].Contains('s', StringComparison.Ordinal),
            Pure = fields[0].Contains('p', StringComparison.Ordinal) ? PureWheel.Python3 : fields[0].Contains('2', StringComparison.Ordinal) ? PureWheel.Python2 : PureWheel.None,
            IsForOtherSystems = fields[0].Contains('o', StringComparison.Ordinal),
            IsComplete = fields[0].Contains('c', StringComparison.Ordinal),
            LowestGlibc = fields[6].Length > 0 ? fields[6] : null,
            Size = size,
            Tags = [.. tags],
        };
    }

    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> records)
    {
        int end = records.IndexOf('\n');
        ReadOnlySpan<char> line = records[..end];
        records = records[(end + 1)..];
        return line;
    }
}
