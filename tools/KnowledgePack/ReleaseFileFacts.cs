using System.Globalization;
using System.Text;
using System.Text.Json;
using Basewise.Knowledge.Facts;

namespace Basewise.KnowledgePack;

/// <summary>
/// What files releases of packages have. The first record tells how many shapes there are, and the second the
/// checksum of the set <c>package-versions</c> that the rest counts in. Then the shapes, the most frequent first: <c>c s p|requires-python|manylinux
/// x86_64|manylinux aarch64|musllinux x86_64|musllinux aarch64|lowest glibc</c>; the first field has <c>c</c> for a complete list,
/// <c>s</c> for a source distribution, <c>p</c> for a pure wheel (<c>2</c>: of Python 2 alone), <c>o</c> for wheels of other systems only;
/// the tags of a column may be <c>=</c>, the same as the column to the left. Then columns, one line for each package with known files:
/// <list type="bullet">
/// <item>how many packages of <c>package-versions</c> come between it and the one before, nothing for none;</item>
/// <item>for each release, how many versions there come between it and the one before, as a character from <c>0</c> on, see
/// <see cref="Number"/>;</item>
/// <item>its shape, likewise; <c>/</c> for the same as the release before;</item>
/// <item>the day of its upload, in days since the one before and with blanks between them, or <c>.</c>; <c>.</c> at the end left out;</item>
/// <item>the size of its largest wheel for Linux on x86_64, or of its pure wheel, or <c>.</c>: two figures and an exponent,
/// <c>177</c> for 1.7 times ten to the seventh; <c>.</c> at the end left out.</item>
/// </list>
/// </summary>
internal sealed class ReleaseFileFacts : FactSet
{
    private static readonly DateOnly firstDay = new(2010, 1, 1);
    private static readonly string[] tagColumns = ["mlx", "mla", "mux", "mua"];

    /// <summary>Releases of which a lock lists wheels that somebody built for an index of his own: PyPI has none of them for Linux.</summary>
    private static readonly HashSet<(string Package, string Version)> builtElsewhere = [("mysqlclient", "2.2.4"), ("python-ldap", "3.4.3")];

    public override string Name => "release-files";

    public override string Content => "wheels, Python versions, upload days and sizes of releases of Python packages";

    public override string Licence => "public lock files: facts only";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement packages = folder.Read("packages-wheels.json").GetProperty("packages");
        JsonElement versions = folder.Read("packages-versions.json").GetProperty("versions");
        PackedFacts packedVersions = new PackageVersionFacts().Pack(folder);

        List<string> shapes = [.. packages.EnumerateObject()
            .SelectMany(package => package.Value.EnumerateArray().Select(release => Shape(package.Name, release)))
            .CountBy(shape => shape).OrderByDescending(shape => shape.Value).ThenBy(shape => shape.Key, StringComparer.Ordinal).Select(shape => shape.Key)];
        Dictionary<string, int> numbers = shapes.Select((shape, i) => (shape, i)).ToDictionary(shape => shape.shape, shape => shape.i, StringComparer.Ordinal);

        FactColumnWriter columns = new(5);
        int skipped = 0;
        foreach (JsonProperty package in versions.EnumerateObject())
        {
            if (!packages.TryGetProperty(package.Name, out JsonElement releases))
            {
                skipped++;
                continue;
            }

            AddPackage(columns, package.Name, skipped, [.. package.Value.EnumerateArray().Select(version => version.GetString() ?? "")], [.. releases.EnumerateArray()], numbers);
            skipped = 0;
        }

        if (columns.Count != packages.EnumerateObject().Count()) throw new InvalidDataException("A package with known files has no known versions.");

        using MemoryStream written = new(FactSetFile.Pack(packedVersions.Provenance, "", "", format: 1, packedVersions.Lines));
        string checksum = FactSetFile.ReadHead(written).Checksum.ToString("x16", CultureInfo.InvariantCulture);
        return new PackedFacts("public lock files", packedVersions.AsOf,
            [shapes.Count.ToString(CultureInfo.InvariantCulture), checksum, .. shapes, .. columns.Lines], columns.Count);
    }

    private static void AddPackage(FactColumnWriter columns, string package, int skipped, string[] versions, JsonElement[] releases, Dictionary<string, int> shapes)
    {
        StringBuilder places = new();
        StringBuilder files = new();
        StringBuilder days = new();
        StringBuilder sizes = new();
        int last = -1;
        int lastShape = -1;
        int lastDay = firstDay.DayNumber;
        foreach (JsonElement release in releases)
        {
            int place = Array.IndexOf(versions, release[0].GetString());
            if (place <= last) throw new InvalidDataException($"{release[0]} is not in its place among the versions.");
            places.Append(Number(place - last - 1));
            last = place;

            JsonElement facts = release[1];
            int shape = shapes[Shape(package, release)];
            files.Append(shape == lastShape ? '/' : Number(shape));
            lastShape = shape;

            AddDay(days, facts, ref lastDay);
            sizes.Append(IsBuiltElsewhere(package, release) ? "." : Size(facts));
        }

        columns.Add(skipped == 0 ? "" : skipped.ToString(CultureInfo.InvariantCulture), places.ToString(), files.ToString(),
            days.ToString().TrimEnd('.'), sizes.ToString().TrimEnd('.'));
    }

    private static void AddDay(StringBuilder days, JsonElement facts, ref int lastDay)
    {
        if (!facts.TryGetProperty("d", out JsonElement stamp))
        {
            days.Append('.');
            return;
        }

        // A release of an old series may have come after one of a newer: the difference may be negative.
        int day = FactFolder.Day(stamp).DayNumber;
        if (days.Length > 0 && days[^1] != '.') days.Append(' ');
        days.Append((day - lastDay).ToString(CultureInfo.InvariantCulture));
        lastDay = day;
    }

    /// <summary>Nobody needs to know the size of a wheel to the byte, and all of its figures would be a third of this set.</summary>
    private static string Size(JsonElement facts)
    {
        if (!facts.TryGetProperty("z", out JsonElement bytes)) return ".";

        string[] parts = bytes.GetInt64().ToString("0.0e0", CultureInfo.InvariantCulture).Split('e');
        return parts[0].Replace(".", "", StringComparison.Ordinal) + parts[1];
    }

    private static bool IsBuiltElsewhere(string package, JsonElement release) => builtElsewhere.Contains((package, release[0].GetString() ?? ""));

    private static string Shape(string package, JsonElement release)
    {
        JsonElement facts = release[1];
        bool hasWheels = !IsBuiltElsewhere(package, release);
        string flags = string.Concat(
            facts.TryGetProperty("c", out _) ? "c" : "",
            facts.TryGetProperty("s", out _) ? "s" : "",
            facts.TryGetProperty("p", out JsonElement pure) ? pure.GetInt32() == 2 ? "2" : "p" : "",
            facts.TryGetProperty("o", out _) ? "o" : "");
        string python = FactFolder.Text(facts, "rp").Replace(" ", "", StringComparison.Ordinal);
        string[] tags = [.. tagColumns.Select(column => string.Join(' ', FactFolder.Text(facts, column).Split(' ').Where(tag => hasWheels && IsCPython3(tag))))];

        return string.Join('|', [flags, string.Join(',', python.Split(',').Order(StringComparer.Ordinal)),
            .. tags.Select((tag, i) => i > 0 && tag == tags[i - 1] ? "=" : tag), hasWheels ? FactFolder.Text(facts, "g") : ""]);
    }

    private static bool IsCPython3(string tag) => tag.StartsWith("cp3", StringComparison.Ordinal) || tag.StartsWith("py3", StringComparison.Ordinal);

    /// <summary>One character for a number. Those from U+DC00 on would be halves of others; there are not that many.</summary>
    private static char Number(int number) =>
        number is >= 0 and < 10_000 ? (char)('0' + number) : throw new InvalidDataException($"{number} does not fit into a character.");
}
