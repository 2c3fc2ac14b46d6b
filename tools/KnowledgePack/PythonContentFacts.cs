using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// What is inside the official python images. Fields: tag, base image, default user, command, packages asked for by name, packages that
/// were there for the build and are gone, Python at the time, its setuptools (empty: none), SHA-256 of its source.
/// </summary>
internal sealed class PythonContentFacts : FactSet
{
    private const string Repository = "python:";

    public override string Name => "python-contents";

    public override string Content => "base, user, command and named packages of the official python images";

    public override string Licence => "MIT (docker-library/python, docker-library/buildpack-deps)";

    public override int Format => 2;

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("os-packages.json");
        Dictionary<string, JsonElement> builds = folder.Read("python-tags.json").GetProperty("records").EnumerateArray()
            .Where(record => FactFolder.Text(record, "t") == "versions.json")
            .ToDictionary(record => FactFolder.Text(record, "series"));

        return new PackedFacts(
            "docker-library/python",
            FactFolder.Day(root.GetProperty("meta").GetProperty("python").GetProperty("date")),
            [.. root.GetProperty("images").EnumerateArray()
                .Where(image => FactFolder.Text(image, "image").StartsWith(Repository, StringComparison.Ordinal))
                .Select(image => Line(image, builds))]);
    }

    private static string Line(JsonElement image, Dictionary<string, JsonElement> builds)
    {
        string tag = FactFolder.Text(image, "image")[Repository.Length..];
        JsonElement build = builds[builds.Keys.Where(series => tag.StartsWith(series + "-", StringComparison.Ordinal)).MaxBy(series => series.Length) ?? ""];
        return string.Join('\t',
            tag,
            FactFolder.Text(image, "from"),
            FactFolder.Text(image, "user"),
            FactFolder.Text(image, "cmd"),
            string.Join(' ', FactFolder.Texts(image, "runtime")),
            string.Join(' ', FactFolder.Texts(image, "removedBuildDeps")),
            FactFolder.Text(image, "version"),
            FactFolder.Text(build, "setuptools"),
            FactFolder.Text(build, "sha256"));
    }
}
