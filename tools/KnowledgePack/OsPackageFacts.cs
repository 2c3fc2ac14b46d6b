using System.Globalization;
using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// System packages of Debian's images and of buildpack-deps. Fields: image, image that it is built on, source, day, <c>*</c> where the list
/// is complete, packages.
/// </summary>
internal sealed class OsPackageFacts : FactSet
{
    private const string Debian = "debian:";
    private const string DebianSource = "debuerreotype/docker-debian-artifacts";
    private const string BuildpackDeps = "buildpack-deps:";
    private const string BuildpackDepsSource = "docker-library/buildpack-deps";

    public override string Name => "os-packages";

    public override string Content => "packages of Debian's images, complete, and of buildpack-deps, by what they ask for";

    public override string Licence => "MIT (docker-library/buildpack-deps), Apache-2.0 (debuerreotype/docker-debian-artifacts)";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("os-packages.json");
        DateOnly installed = FactFolder.Day(root.GetProperty("meta").GetProperty("buildpackDeps").GetProperty("date"));

        return new PackedFacts(
            $"{BuildpackDepsSource}, {DebianSource}",
            installed,
            [.. root.GetProperty("images").EnumerateArray().Select(image => Line(image, installed)).OfType<string>()]);
    }

    private static string? Line(JsonElement image, DateOnly installed)
    {
        string name = FactFolder.Text(image, "image");
        if (name.StartsWith(Debian, StringComparison.Ordinal))
        {
            DateOnly built = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(image.GetProperty("epoch").GetInt64()).UtcDateTime);
            return Line(name, "", DebianSource, built, "*", FactFolder.Texts(image, "names"));
        }

        return name.StartsWith(BuildpackDeps, StringComparison.Ordinal)
            ? Line(name, FactFolder.Text(image, "from"), BuildpackDepsSource, installed, "", FactFolder.Texts(image, "installs"))
            : null;
    }

    private static string Line(string name, string from, string source, DateOnly day, string complete, IEnumerable<string> packages) =>
        string.Join('\t', name, from, source, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), complete, string.Join(' ', packages));
}
