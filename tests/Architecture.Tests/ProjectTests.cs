using System.Xml.Linq;

namespace Basewise.Architecture.Tests;

public sealed class ProjectTests
{
    // Basewise -> LanguageServer, CommandLine -> Files -> Features -> Analysis -> Knowledge -> Python -> Syntax, Basewise -> Remote -> Knowledge, and no other edge.
    private static readonly Dictionary<string, string[]> Edges = new()
    {
        ["Basewise"] = ["CommandLine", "LanguageServer", "Remote"],
        ["LanguageServer"] = ["Files"],
        ["CommandLine"] = ["Files"],
        ["Files"] = ["Features"],
        ["Remote"] = ["Knowledge"],
        ["Features"] = ["Analysis"],
        ["Analysis"] = ["Knowledge"],
        ["Knowledge"] = ["Python"],
        ["Python"] = ["Syntax"],
        ["Syntax"] = [],
    };

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["LanguageServer"] = ["Microsoft.NET.StringTools", "StreamJsonRpc"],
        ["CommandLine"] = ["System.CommandLine"],
        ["Knowledge"] = ["NuGet.Versioning"],
        ["Analysis"] = ["YamlDotNet"],
    };

    public static TheoryData<string> ServerProjects => [.. Projects("server").Select(project => Path.GetFileNameWithoutExtension(project))];

    [Fact]
    public void The_server_has_exactly_these_projects() =>
        Assert.Equal(Edges.Keys.Order(), Projects("server").Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [MemberData(nameof(ServerProjects))]
    public void A_project_refers_to_the_next_one_in_the_chain_and_to_no_other(string project) =>
        Assert.Equal(Edges[project], References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Order());

    [Theory]
    [MemberData(nameof(ServerProjects))]
    public void A_project_uses_no_library_but_the_ones_it_is_the_home_of(string project) =>
        Assert.Equal(Packages.GetValueOrDefault(project, []), References(project, "PackageReference").Order());

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = Repository.Read("LanguageServer.sln").Replace('\\', '/');

        Assert.All(Projects("server", "tests", "tools"), project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_of_the_server_has_its_tests() =>
        Assert.All(Edges.Keys.Where(project => project != "Basewise"), project => Assert.True(Repository.Exists($"tests/{project}.Tests/{project}.Tests.csproj"), project));

    private static IEnumerable<string> Projects(params string[] folders) =>
        Repository.Files.Where(file => file.HasExtension(".csproj") && file.IsIn(folders));

    private static IEnumerable<string> References(string project, string element) =>
        XDocument.Parse(Repository.Read($"server/{project}/{project}.csproj")).Descendants(element).Select(reference => reference.Attribute("Include")?.Value ?? "");
}
