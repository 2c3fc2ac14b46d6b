using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>What is inside the official python images. Fields: tag, base image, default user, command, packages asked for by name.</summary>
internal sealed class PythonContentFacts : FactSet
{
    private const string Repository = "python:";

    public override string Name => "python-contents";

    public override string Content => "base, user, command and named packages of the official python images";

    public override string Licence => "MIT (docker-library/python, docker-library/buildpack-deps)";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("os-packages.json");

        return new PackedFacts(
            "docker-library/python",
            FactFolder.Day(root.GetProperty("meta").GetProperty("python").GetProperty("date")),
            [.. root.GetProperty("images").EnumerateArray()
                .Where(image => FactFolder.Text(image, "image").StartsWith(Repository, StringComparison.Ordinal))
                .Select(Line)]);
    }

    private static string Line(JsonElement image) => string.Join('\t',
        FactFolder.Text(image, "image")[Repository.Length..],
        FactFolder.Text(image, "from"),
        FactFolder.Text(image, "user"),
        FactFolder.Text(image, "cmd"),
        string.Join(' ', FactFolder.Texts(image, "runtime")));
}
