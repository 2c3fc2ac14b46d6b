using System.Text.Json;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.Tests.Conformance;

/// <summary>Requirements files as pip reads them; <c>pip-requirements.py</c> wrote down what it answers.</summary>
public sealed class PipConformanceTests
{
    [Fact]
    public void Every_line_is_refused_where_pip_refuses_it_and_means_what_pip_reads() => ConformanceData.AssertNone(
        from line in ConformanceData.Read("pip-requirements.json").EnumerateArray()
        let text = line.GetText("text")
        let expected = line.GetProperty("lines").EnumerateArray().Select(Describe).ToArray()
        let kind = line.TryGetProperty("constraint", out _) ? DependencyFileKind.Constraints : DependencyFileKind.Requirements
        let actual = Describe(text, kind).ToArray()
        where expected.Length != actual.Length || expected.Zip(actual).Any(pair => pair.First != pair.Second && !IsOfUrl(pair.First, text))
        select $"{JsonSerializer.Serialize(text)}: {string.Join(" | ", actual)} instead of {string.Join(" | ", expected)}");

    // What may stand in a URL is not judged: that is for whoever fetches it, and uv takes repositories without a name.
    private static bool IsOfUrl(string expected, string text) => expected == "refused" && text.Contains("://", StringComparison.Ordinal);

    private static string Describe(JsonElement line)
    {
        if (line.TryGetProperty("refused", out _)) return "refused";
        if (line.TryGetProperty("options", out _)) return "options";

        return string.Join(' ', line.EnumerateObject().Select(property => property.Value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(',', property.Value.EnumerateArray()),
            JsonValueKind.True => "editable",
            JsonValueKind.False => "",
            _ => property.Value.ToString(),
        }));
    }

    private static IEnumerable<string> Describe(string text, DependencyFileKind kind)
    {
        DependencyFile file = DependencyFile.Read(kind, new SourceText(text));
        foreach (RequirementsLine line in file.Requirements?.Lines ?? [])
        {
            Dependency? dependency = file.Dependencies.FirstOrDefault(dependency => line.Span.Contains(dependency.Span));
            if (file.Problems.Any(problem => line.Span.Contains(problem.Span))) yield return "refused";
            else if (dependency is not null) yield return Describe(dependency);
            else if (!IsBlank(file, line)) yield return "options";
        }
    }

    private static bool IsBlank(DependencyFile file, RequirementsLine line)
    {
        foreach (RequirementsToken token in file.Requirements is { } syntax ? syntax.TokensOf(line) : [])
        {
            bool isNothing = token.Kind is RequirementsTokenKind.WhiteSpace or RequirementsTokenKind.Comment or RequirementsTokenKind.LineEnd
                or RequirementsTokenKind.Continuation;
            if (!isNothing) return false;
        }

        return true;
    }

    private static string Describe(Dependency dependency) => string.Join(
        ' ',
        dependency.Name?.Text,
        dependency.IsEditable ? "editable" : "",
        string.Join(',', dependency.Extras.Select(extra => extra.Text).Distinct().Order(StringComparer.Ordinal)),
        dependency.Versions?.ToString(),
        dependency.Marker?.ToString(),
        string.Join(',', dependency.Hashes.Select(hash => hash.ToString()).Order(StringComparer.Ordinal)));
}
