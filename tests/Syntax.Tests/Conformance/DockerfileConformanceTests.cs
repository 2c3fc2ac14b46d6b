using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Newtonsoft.Json.Linq;

namespace Basewise.Syntax.Tests.Conformance;

public sealed class DockerfileConformanceTests
{
    public static TheoryData<string> Cases => [.. BuildKitCases.Dockerfiles.Select(@case => @case.Value<string>("name") ?? "")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Instructions_are_those_that_BuildKit_sees(string name)
    {
        JObject expected = BuildKitCases.Dockerfiles.Single(@case => @case.Value<string>("name") == name);
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(expected.Value<string>("dockerfile") ?? ""));

        if (expected.Value<string>("parseError") is not null) return;

        Assert.Equal(expected.Value<string>("escape"), syntax.Escape.ToString());
        Assert.Equal(
            (expected["instructions"] ?? new JArray()).Select(Normalize).Select(token => token.ToString()),
            syntax.Instructions.Select(instruction => Describe(syntax, instruction).ToString()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_refused_where_BuildKit_refuses_it(string name)
    {
        JObject expected = BuildKitCases.Dockerfiles.Single(@case => @case.Value<string>("name") == name);
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(expected.Value<string>("dockerfile") ?? ""));
        IEnumerable<SyntaxProblem> problems = syntax.Problems.Where(problem => !problem.FailsLater);

        bool isRefused = (expected.Value<string>("parseError") ?? expected.Value<string>("instructionError")) is not null;
        int[] lines = isRefused ? [LineOfError(expected)] : [];
        Assert.Equal(lines, problems.Select(problem => syntax.LineNamedFor(problem) + 1));
    }

    // BuildKit counts a line only once it has read its directive.
    private static int LineOfError(JObject @case) => Math.Max(1, @case["buildErrorRange"]?.First?.Value<int>() ?? 0);

    private static JObject Describe(DockerfileSyntax syntax, InstructionSyntax instruction)
    {
        JObject description = DescribeLine(instruction);
        description["startLine"] = syntax.Source.PositionOf(instruction.LinesSpan.Start).Line + 1;
        description["endLine"] = syntax.Source.PositionOf(instruction.LinesSpan.End).Line + 1;
        if (instruction.Heredocs.Length > 0)
        {
            description["heredocs"] = new JArray(instruction.Heredocs.Select(document => new JObject
            {
                ["name"] = document.Name,
                ["expand"] = document.Expands,
                ["chomp"] = document.Chomps,
                ["fileDescriptor"] = document.FileDescriptor,
                ["content"] = syntax.Source.ToString(document.BodySpan),
            }));
        }

        return Normalize(description);
    }

    private static JObject DescribeLine(InstructionSyntax instruction)
    {
        List<string> arguments = [.. instruction.Arguments.Select(argument => argument.Text)];
        if (instruction is AssignmentsSyntax { Kind: not InstructionKind.Arg } pairs)
        {
            arguments = [.. pairs.Assignments.SelectMany(pair => new[] { pair.Name.Text, pair.Value?.Text ?? "", pairs.IsLegacyForm ? "" : "=" })];
        }

        if (instruction is HealthcheckSyntax { Type: { } type }) arguments.Insert(0, type.Text);
        if (instruction.Kind == InstructionKind.Unknown) arguments = [""];

        JObject description = new()
        {
            ["keyword"] = instruction.Keyword.Text,
            ["startLine"] = 0,
            ["endLine"] = 0,
            ["flags"] = new JArray(instruction.Flags.Select(flag => flag.Value is null ? $"--{flag.Name}" : $"--{flag.Name}={flag.Value}")),
            ["arguments"] = new JArray(arguments),
            ["json"] = instruction.IsExecForm,
        };
        if (instruction is OnbuildSyntax { Trigger: { } trigger }) description["children"] = new JArray(DescribeLine(trigger));
        return description;
    }

    // The cases leave out what is empty or false; the order of the properties means nothing.
    private static JObject Normalize(JToken token)
    {
        JObject result = [];
        foreach (JProperty property in ((JObject)token).Properties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.Value is JArray { Count: 0 } || property.Value is JValue { Value: false } && property.Name == "json") continue;

            result[property.Name] = property.Name == "children"
                ? new JArray(property.Value.Select(Normalize))
                : property.Value;
        }

        return result;
    }
}
