using System.Globalization;
using System.Text;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Refresh;

/// <summary>
/// Advisories as they are packed, by package. Columns: normalised name; numbers in the PyPI advisory database; other identifiers; ranges;
/// CVSS scores. Each has its package's advisories one after the other:
/// <list type="bullet">
/// <item>number: the year's letter (<c>A</c> is 1995) and how much higher than the one before it of that year, nothing for one
/// more, <c>.</c> for an advisory without one;</item>
/// <item>identifiers, <c>+</c> between those of one advisory, <c>.</c> for none: the year's letter and the number of a CVE,
/// <c>!</c> before those of malicious code, <c>~</c> before those of GitHub, which are kept only where there is no CVE: they are
/// random, and would be half of this set;</item>
/// <item>ranges with a comma between them and blanks between advisories, nothing for the same as the advisory before:
/// <c>1.0&lt;1.2</c> is from 1.0 to before 1.2, <c>1.0=1.2</c> to 1.2 itself, <c>1.0*</c> without an end; what is before <c>&lt;</c>,
/// <c>=</c> and <c>*</c> is absent for "from the beginning"; <c>@1.0</c> is that version alone;</item>
/// <item>a character for ten times the score, <c>0</c> for nought and so on; a blank where none is known.</item>
/// </list>
/// </summary>
internal sealed class AdvisoryLines
{
    private const int FirstYear = 1995;
    private const string PypiDatabase = "PYSEC-";
    private const string GitHubDatabase = "GHSA-";

    private readonly List<string>[] columns = [[], [], [], [], []];

    /// <summary>How many packages there are.</summary>
    public int Count => columns[0].Count;

    public IReadOnlyList<string> Lines => [.. columns.SelectMany(column => column)];

    /// <summary>Packages are to be added in the ordinal order of their names.</summary>
    /// <param name="name">Normalised.</param>
    /// <param name="advisories">Those that hold.</param>
    public void Add(string name, IEnumerable<AdvisoryRecord> advisories)
    {
        List<AdvisoryRecord> kept = [.. WithoutDoubles(advisories)];
        if (kept.Count == 0) return;

        columns[0].Add(name);
        columns[1].Add(Numbers(kept));
        columns[2].Add(string.Concat(kept.Select(OtherIds)));
        columns[3].Add(Ranges(kept));
        columns[4].Add(string.Concat(kept.Select(Score)));
    }

    /// <summary>Those that say something, each once: a few were filed twice, under an identifier that both name.</summary>
    private static IEnumerable<AdvisoryRecord> WithoutDoubles(IEnumerable<AdvisoryRecord> advisories)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (AdvisoryRecord advisory in advisories)
        {
            if (RangesOf(advisory).Length == 0 || advisory.Ids.Any(seen.Contains)) continue;

            seen.UnionWith(advisory.Ids);
            yield return advisory;
        }
    }

    private static string Numbers(List<AdvisoryRecord> advisories)
    {
        StringBuilder coded = new();
        Dictionary<string, int> last = new(StringComparer.Ordinal);
        foreach (AdvisoryRecord advisory in advisories)
        {
            string[]? parts = advisory.Ids.FirstOrDefault(id => id.StartsWith(PypiDatabase, StringComparison.Ordinal))?.Split('-');
            if (parts is not [_, { } year, { } digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                coded.Append('.');
                continue;
            }

            int step = number - last.GetValueOrDefault(year);
            last[year] = number;
            coded.Append(Year(year));
            if (step != 1) coded.Append(step.ToString(CultureInfo.InvariantCulture));
        }

        return coded.ToString();
    }

    private static string OtherIds(AdvisoryRecord advisory)
    {
        List<string> ids = [];
        foreach (string id in advisory.Ids)
        {
            string[] parts = id.Split('-');
            if (parts is ["CVE", { } year, { } number]) ids.Add(Year(year) + number);
            if (parts is ["MAL", { } found, { } count]) ids.Add('!' + Year(found) + count);
        }

        if (ids.Count == 0)
        {
            ids.AddRange(advisory.Ids.Where(id => id.StartsWith(GitHubDatabase, StringComparison.Ordinal)).Select(id => string.Concat("~", id.AsSpan(GitHubDatabase.Length))));
        }

        return ids.Count == 0 ? "." : string.Join('+', ids);
    }

    private static string Ranges(List<AdvisoryRecord> advisories)
    {
        List<string> coded = [];
        string before = "";
        foreach (AdvisoryRecord advisory in advisories)
        {
            string ranges = RangesOf(advisory);
            coded.Add(ranges == before ? "" : ranges);
            before = ranges;
        }

        return string.Join(' ', coded);
    }

    private static string RangesOf(AdvisoryRecord advisory) => string.Join(',', advisory.Ranges.Select(Range)
        .Concat(advisory.Versions.Select(version => Version(version) is { } text ? '@' + text : null)).OfType<string>());

    /// <summary>Null for a range whose ends are not versions of Python packages, which a few are not.</summary>
    private static string? Range((string From, string? Fixed, string? Last) range)
    {
        string? from = range.From == "0" ? "" : Version(range.From);
        string? end = range.Fixed is { } mended ? Version(mended) is { } before ? '<' + before : null
            : range.Last is not { } last ? "*"
            : Version(last) is { } affected ? '=' + affected : null;
        return from is null || end is null ? null : from + end;
    }

    /// <summary>Some list says "2.6.0-NA", and names a build for CUDA as "2.6.0-cu124": both are of 2.6.0.</summary>
    private static string? Version(string text)
    {
        int dash = text.LastIndexOf('-');
        bool hasNote = dash > 0 && (text[dash..] == "-NA" || text[dash..].StartsWith("-cu", StringComparison.Ordinal));
        return PackageVersion.Find(hasNote ? text[..dash] : text)?.Text;
    }

    private static char Score(AdvisoryRecord advisory) => advisory.Score is { } score ? (char)('0' + (int)Math.Round(score * 10)) : ' ';

    private static string Year(string year) => ((char)('A' + int.Parse(year, CultureInfo.InvariantCulture) - FirstYear)).ToString();
}
