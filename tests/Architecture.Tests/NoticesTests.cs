using System.Text.Json;
using System.Text.RegularExpressions;

namespace Basewise.Architecture.Tests;

public sealed partial class NoticesTests
{
    // What compiles the program is not in it; the runtime that is has a line of its own.
    private static readonly string[] BuildTools = ["Microsoft.DotNet.ILCompiler", "Microsoft.NET.ILLink.Tasks"];

    private static readonly string Notices = Repository.Read("THIRD-PARTY-NOTICES.md");

    [Fact]
    public void Every_library_in_the_server_has_its_notice()
    {
        using JsonDocument locks = JsonDocument.Parse(Repository.Read("server/Basewise/packages.lock.json"));
        IEnumerable<string> libraries =
            from framework in locks.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where package.Value.GetProperty("type").GetString() != "Project" && !BuildTools.Contains(package.Name)
            where !package.Name.StartsWith("runtime.", StringComparison.Ordinal)
            select package.Name;

        Expect.None(libraries.Distinct().Where(library => !Notices.Contains(library, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_library_in_the_extension_has_its_notice()
    {
        using JsonDocument locks = JsonDocument.Parse(Repository.Read("package-lock.json"));
        JsonElement packages = locks.RootElement.GetProperty("packages");

        // The client's only import besides the editor; what it needs is bundled with it.
        Expect.None(Closure(packages, "vscode-languageclient").Where(library => !Notices.Contains(library, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_source_of_facts_has_its_notice()
    {
        IEnumerable<string> sources =
            from line in Repository.Read("server/Knowledge/Data/README.md").Split('\n')
            where line.StartsWith("| `", StringComparison.Ordinal)
            from Match source in RepositoryName().Matches(line.Split('|')[3])
            select source.Value;

        Assert.NotEmpty(sources);
        // A copy of the advisory database was read; the notice is due to its makers.
        Expect.None(sources.Where(source => source != "westonsteimel/advisory-database-pypa" && !Notices.Contains(source, StringComparison.Ordinal)));
    }

    private static HashSet<string> Closure(JsonElement packages, string root)
    {
        HashSet<string> found = [];
        Stack<string> waiting = new([root]);
        while (waiting.TryPop(out string? name))
        {
            if (!found.Add(name) || !packages.TryGetProperty($"node_modules/{name}", out JsonElement package)) continue;
            if (!package.TryGetProperty("dependencies", out JsonElement dependencies)) continue;

            foreach (JsonProperty dependency in dependencies.EnumerateObject()) waiting.Push(dependency.Name);
        }

        return found;
    }

    [GeneratedRegex(@"[\w.-]+/[\w.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryName();
}
