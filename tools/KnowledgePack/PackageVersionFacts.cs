using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// Releases that were seen of packages. Fields: normalised name, versions in PEP 440 order with blanks between them, each told
/// by what differs from the one before it, which packs a third smaller:
/// <c>+</c> is a release with the last number one higher, <c>+N</c> is N of them; <c>^</c> the last number but one higher, and then 0;
/// else a letter says how many characters stay (<c>A</c> none, <c>B</c> one, …), and the rest follows.
/// </summary>
internal sealed class PackageVersionFacts : FactSet
{
    private const int MaxKept = 25;

    public override string Name => "package-versions";

    public override string Content => "versions seen of Python packages: lower bounds, not complete lists";

    public override string Licence => "CC-BY-4.0 (PyPI advisory database), Apache-2.0 OR MIT (Spack), Apache-2.0 (Wolfi); lock files: versions only";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("packages-versions.json");
        JsonElement[] sources = [.. root.GetProperty("meta").GetProperty("sources").EnumerateObject().Select(source => source.Value)];

        return new PackedFacts(
            string.Join(", ", sources.Select(source => FactFolder.Text(source, "source").Replace(", see README", "", StringComparison.Ordinal))),
            sources.Where(source => source.TryGetProperty("date", out _)).Max(source => FactFolder.Day(source.GetProperty("date"))),
            [.. root.GetProperty("versions").EnumerateObject().Select(package =>
                package.Name + '\t' + Code([.. package.Value.EnumerateArray().Select(version => version.GetString() ?? "")]))]);
    }

    private static string Code(string[] versions)
    {
        StringBuilder coded = new();
        string before = "";
        for (int i = 0; i < versions.Length; i++)
        {
            if (coded.Length > 0) coded.Append(' ');

            int steps = 0;
            while (i + steps < versions.Length && versions[i + steps] == Successor(before, steps + 1)) steps++;
            if (steps > 0)
            {
                coded.Append('+');
                if (steps > 1) coded.Append(steps.ToString(CultureInfo.InvariantCulture));
                i += steps - 1;
            }
            else if (versions[i] == NextSeries(before))
            {
                coded.Append('^');
            }
            else
            {
                int kept = 0;
                int most = Math.Min(MaxKept, Math.Min(before.Length, versions[i].Length));
                while (kept < most && before[kept] == versions[i][kept]) kept++;
                coded.Append((char)('A' + kept)).Append(versions[i], kept, versions[i].Length - kept);
            }

            before = versions[i];
        }

        return coded.ToString();
    }

    private static string? Successor(string version, int steps)
    {
        int digits = version.Length - version.AsSpan().TrimEnd("0123456789").Length;
        return digits is > 0 and < 9
            ? version[..^digits] + (int.Parse(version.AsSpan(version.Length - digits), CultureInfo.InvariantCulture) + steps).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static string? NextSeries(string version)
    {
        int dot = version.LastIndexOf('.');
        return dot > 0 && version.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9') < 0 && Successor(version[..dot], 1) is { } series ? series + ".0" : null;
    }
}
