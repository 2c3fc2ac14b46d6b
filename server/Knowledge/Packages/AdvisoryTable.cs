using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Facts;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>Advisories by package. They stay as packed (<see cref="Refresh.AdvisoryLines"/>) until a package is asked for.</summary>
internal sealed class AdvisoryTable(EmbeddedFacts facts)
{
    /// <summary>How many fields a package has.</summary>
    public const int Columns = 5;

    private const int FirstYear = 1995;

    // All that a GitHub identifier has after its first dash: three groups of four.
    private const int GitHubLength = 14;

    private readonly FactColumns columns = new(facts, Columns);
    private readonly ConcurrentDictionary<int, ImmutableArray<Advisory>> unpacked = new();

    public Provenance Provenance => facts.Provenance;

    /// <summary>Unpacks every advisory, so that what cannot be read shows at once.</summary>
    /// <exception cref="InvalidDataException">A package has no advisory.</exception>
    public static AdvisoryTable ReadAll(EmbeddedFacts facts)
    {
        AdvisoryTable table = new(facts);
        for (int i = 0; i < table.columns.Count; i++)
        {
            if (table.Unpack(i).IsEmpty) throw new InvalidDataException($"{table.columns[i, 0]} has no advisory");
        }

        return table;
    }

    public ImmutableArray<Advisory> AdvisoriesOf(string normalized)
    {
        int record = columns.Find(normalized);
        return record < 0 ? [] : unpacked.GetOrAdd(record, Unpack);
    }

    private ImmutableArray<Advisory> Unpack(int record)
    {
        List<Advisory> advisories = [];
        ReadOnlySpan<char> numbers = columns[record, 1];
        ReadOnlySpan<char> others = columns[record, 2];
        ReadOnlySpan<char> ranges = columns[record, 3];
        ReadOnlySpan<char> scores = columns[record, 4];
        Dictionary<int, int> lastNumbers = [];
        ImmutableArray<AffectedRange> before = [];
        foreach (Range part in ranges.Split(' '))
        {
            ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>(2);
            ReadNumber(ref numbers, lastNumbers, ids);
            ReadOtherIds(ref others, ids);

            ReadOnlySpan<char> coded = ranges[part];
            if (!coded.IsEmpty) before = ReadRanges(coded);
            char score = scores[advisories.Count];
            advisories.Add(new Advisory(ids.ToImmutable(), before, score == ' ' ? null : (score - '0') / 10.0));
        }

        return [.. advisories];
    }

    private static void ReadNumber(ref ReadOnlySpan<char> coded, Dictionary<int, int> last, ImmutableArray<string>.Builder ids)
    {
        char letter = Take(ref coded);
        if (letter == '.') return;

        int year = letter - 'A' + FirstYear;
        int length = coded.StartsWith('-') ? 1 : 0;
        while (length < coded.Length && char.IsAsciiDigit(coded[length])) length++;
        int number = last.GetValueOrDefault(year) + (length == 0 ? 1 : int.Parse(coded[..length], CultureInfo.InvariantCulture));
        coded = coded[length..];
        last[year] = number;
        ids.Add(string.Create(CultureInfo.InvariantCulture, $"PYSEC-{year}-{number}"));
    }

    private static void ReadOtherIds(ref ReadOnlySpan<char> coded, ImmutableArray<string>.Builder ids)
    {
        char first = Take(ref coded);
        if (first == '.') return;

        while (true)
        {
            ids.Add(ReadId(first, ref coded));
            if (!coded.StartsWith('+')) return;

            coded = coded[1..];
            first = Take(ref coded);
        }
    }

    private static string ReadId(char first, ref ReadOnlySpan<char> coded)
    {
        if (first == '~')
        {
            string random = coded[..GitHubLength].ToString();
            coded = coded[GitHubLength..];
            return "GHSA-" + random;
        }

        string list = first == '!' ? "MAL" : "CVE";
        int year = (first == '!' ? Take(ref coded) : first) - 'A' + FirstYear;
        int length = 0;
        while (length < coded.Length && char.IsAsciiDigit(coded[length])) length++;
        string id = string.Create(CultureInfo.InvariantCulture, $"{list}-{year}-{coded[..length]}");
        coded = coded[length..];
        return id;
    }

    private static char Take(ref ReadOnlySpan<char> coded)
    {
        char first = coded[0];
        coded = coded[1..];
        return first;
    }

    private static ImmutableArray<AffectedRange> ReadRanges(ReadOnlySpan<char> coded)
    {
        ImmutableArray<AffectedRange>.Builder ranges = ImmutableArray.CreateBuilder<AffectedRange>();
        foreach (Range part in coded.Split(','))
        {
            ReadOnlySpan<char> range = coded[part];
            int mark = range.IndexOfAny("<=*@");
            PackageVersion? from = mark == 0 ? null : PackageVersion.Parse(range[..mark].ToString());
            PackageVersion? end = range[mark] == '*' ? null : PackageVersion.Parse(range[(mark + 1)..].ToString());
            ranges.Add(range[mark] switch
            {
                '<' => new AffectedRange(from, end, null),
                '@' => new AffectedRange(end, null, end),
                _ => new AffectedRange(from, null, end),
            });
        }

        return ranges.ToImmutable();
    }
}
