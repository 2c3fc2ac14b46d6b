using Newtonsoft.Json.Linq;

namespace Basewise.Syntax.Tests.Conformance;

/// <summary>What BuildKit's own code answered, case by case.</summary>
internal static class BuildKitCases
{
    public static IReadOnlyList<JObject> Dockerfiles { get; } = [.. Load("buildkit-dockerfile-cases.json").Cast<JObject>().Select(Complete)];

    public static JObject Words { get; } = (JObject)Load("buildkit-word-cases.json");

    // The one case whose text is too long to be kept: two physical lines near BuildKit's limit make one that is beyond it.
    private static JObject Complete(JObject @case)
    {
        if (@case.Value<string>("name") == "long-cont")
        {
            @case["dockerfile"] = $"FROM alpine:3.20\nRUN {new string('a', 60_000)}\\\n {new string('b', 60_000)}\n";
        }

        return @case;
    }

    private static JToken Load(string name) =>
        JToken.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", name)));
}
