namespace Basewise.Analysis.Tests;

/// <summary>Parts of a <c>uv.lock</c>.</summary>
internal static class UvLockText
{
    public static string Head(string requiresPython) => $"version = 1\nrequires-python = \"{requiresPython}\"\n";

    /// <summary>A package of PyPI, and which others it needs.</summary>
    public static string Package(string name, string version, params IEnumerable<string> needs) => $$"""

        [[package]]
        name = "{{name}}"
        version = "{{version}}"
        source = { registry = "https://pypi.org/simple" }
        dependencies = [{{string.Join(", ", needs.Select(need => $$"""{ name = "{{need}}" }"""))}}]

        """;
}
