using Newtonsoft.Json.Linq;

namespace Basewise.Testing;

/// <summary>Dockerfiles as they are while people type and paste: real ones with a few places changed.</summary>
public static class MutatedDockerfile
{
    private static readonly string[] Fragments =
    [
        "\n", "\r\n", "\\\n", "\\", "`", " ", "\t", "\"", "'", "$", "${", "}", "${A:-", "<<EOF", "\nEOF\n", "#", "# escape=`\n", "[", "]", ",", "{{", "--", "--from=", "--mount=type=",
        "=", ":", "@", "/", "&&", ";", "(", ")", "|", "FROM ", "RUN ", "COPY ", "ENV ", "ARG ", "ONBUILD ", "HEALTHCHECK ", "SHELL ", " AS build", "\0", "\ufeff", "\u00a0", "\ud83d", "\udc0d", "é",
    ];

    /// <summary>The texts of BuildKit's own cases, and the samples.</summary>
    public static IReadOnlyList<string> Seeds { get; } = [.. Cases().Concat(Samples())];

    /// <summary>A seed after some changes; every number means something.</summary>
    public static string Of(int seed, IEnumerable<(int What, int Place, int Detail)> changes)
    {
        string text = Seeds[seed % Seeds.Count];
        foreach ((int what, int place, int detail) in changes) text = Change(text, what % 5, place % (text.Length + 1), detail);
        return text;
    }

    /// <summary>A seed, and the texts that the changes make of it one after the other.</summary>
    public static IReadOnlyList<string> Versions(int seed, IEnumerable<(int What, int Place, int Detail)> changes)
    {
        List<string> versions = [Seeds[seed % Seeds.Count]];
        foreach ((int what, int place, int detail) in changes) versions.Add(Change(versions[^1], what % 5, place % (versions[^1].Length + 1), detail));
        return versions;
    }

    private static string Change(string text, int what, int place, int detail)
    {
        int length = Math.Min(detail % 40, text.Length - place);
        return what switch
        {
            0 => text.Remove(place, length),
            1 => text.Insert(place, text.Substring(place, length)),
            2 => text[..place],
            3 => text.Insert(place, Seeds[detail % Seeds.Count]),
            _ => text.Insert(place, Fragments[detail % Fragments.Length]),
        };
    }

    private static IEnumerable<string> Cases()
    {
        string path = Path.Combine(RepositoryFolder.Path, "tests", "Syntax.Tests", "Conformance", "buildkit-dockerfile-cases.json");
        return JArray.Parse(File.ReadAllText(path)).Select(@case => @case.Value<string>("dockerfile") ?? "");
    }

    private static IEnumerable<string> Samples() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "samples"), "Dockerfile", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
