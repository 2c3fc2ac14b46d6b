using System.Text.Json;
using System.Text.Json.Nodes;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Conformance;

/// <summary>A Dockerfile with the warnings of BuildKit's checks.</summary>
/// <param name="IsRefused">BuildKit stops at an error; it says nothing of what its checks would have found behind it.</param>
/// <param name="Warnings">The name of the check and the lines, from one, of the instruction that it is about.</param>
internal sealed record CheckCase(string Name, string Dockerfile, bool IsRefused, IReadOnlyList<(string Check, int[] Lines)> Warnings)
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    /// <summary>BuildKit's names for the patterns that Basewise has a rule for.</summary>
    public static IReadOnlySet<string> KnownChecks { get; } =
        RuleCatalogue.All.SelectMany(rule => rule.Descriptor.Aliases).Where(alias => char.IsAsciiLetterLower(alias[^1])).ToHashSet();

    public static IReadOnlyList<CheckCase> Load(string file) => [.. Read(file).Select(Read)];

    public static IEnumerable<JsonObject> Read(string file) =>
        (JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", file)))?.AsArray() ?? []).OfType<JsonObject>();

    /// <summary>
    /// What BuildKit says, as check and first line of the instruction: it marks whole instructions (for a blank line the last line of
    /// one), Basewise marks the words in them.
    /// </summary>
    public IReadOnlyList<string> Expected()
    {
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(Dockerfile));
        return [.. Warnings.Where(warning => KnownChecks.Contains(warning.Check)).Select(warning =>
            $"{warning.Check} {LineOfInstruction(syntax, syntax.Source.LineAt(warning.Lines[0] - 1).Start)}").Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Found()
    {
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(Dockerfile));
        LintResult result = Linter.Lint(SemanticModel.Of(syntax), Options);

        Assert.Empty(result.Failures);
        IEnumerable<string> found =
            from finding in result.Findings
            from check in finding.Rule.Aliases
            where KnownChecks.Contains(check)
            select $"{check} {LineOfInstruction(syntax, finding.Span.Start)}";
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static int LineOfInstruction(DockerfileSyntax syntax, int offset)
    {
        InstructionSyntax instruction = Assert.IsType<InstructionSyntax>(syntax.FindInstruction(offset), exactMatch: false);
        return syntax.Source.PositionOf(instruction.LinesSpan.Start).Line + 1;
    }

    private static CheckCase Read(JsonObject @case)
    {
        (string, int[])[] warnings = [.. (@case["warnings"]?.AsArray() ?? []).OfType<JsonObject>().Select(warning =>
            (Text(warning["rule"]), (int[])[.. (warning["lines"]?.AsArray() ?? []).OfType<JsonNode>().Select(line => line.GetValue<int>())]))];
        bool isRefused = Text(@case["parseError"]).Length > 0 || Text(@case["instructionError"]).Length > 0
            || (Text(@case["buildError"]).Length > 0 && warnings.Length == 0);
        return new CheckCase(Text(@case["name"]), Text(@case["dockerfile"]), isRefused, warnings);
    }

    private static string Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";
}
