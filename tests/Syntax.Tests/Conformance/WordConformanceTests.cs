using Basewise.Syntax.Dockerfile.Variables;
using Newtonsoft.Json.Linq;

namespace Basewise.Syntax.Tests.Conformance;

public sealed class WordConformanceTests
{
    private static readonly Dictionary<string, string> Environment =
        BuildKitCases.Words["environment"]?.ToObject<Dictionary<string, string>>() ?? [];

    public static TheoryData<string, string, string?, string> Cases
    {
        get
        {
            TheoryData<string, string, string?, string> cases = [];
            foreach (JToken @case in BuildKitCases.Words["cases"] ?? new JArray())
            {
                cases.Add(
                    @case.Value<string>("escape") ?? "",
                    @case.Value<string>("word") ?? "",
                    @case.Value<string>("result"),
                    string.Join(' ', (@case["unmatched"] ?? new JArray()).Values<string>()));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_word_yields_what_it_yields_in_BuildKit(string escape, string word, string? result, string unmatched)
    {
        Expansion expansion = WordExpander.Expand(
            word, escape[0], name => Environment.TryGetValue(name, out string? value) ? VariableValue.Of(value) : VariableValue.Undefined);

        Assert.Equal(result, expansion.Text);
        Assert.Equal(result is null, expansion.Error is not null);
        if (result is not null) Assert.Equal(unmatched, string.Join(' ', expansion.Undefined));
    }
}
