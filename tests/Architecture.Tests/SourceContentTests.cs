using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Basewise.Architecture.Tests;

public sealed class SourceContentTests
{
    private static readonly string[] PureProjects = ["server/Syntax", "server/Python", "server/Knowledge", "server/Analysis", "server/Features"];

    [Fact]
    public void Only_the_program_touches_the_console() =>
        Expect.None(CSharpFile.Server.Where(file => file.Path != "server/Basewise/Program.cs").SelectMany(file => file.UsesOf("Console")));

    [Fact]
    public void Nothing_below_the_hosts_knows_the_disk_or_the_process() =>
        Expect.None(CSharpFile.In(PureProjects).SelectMany(file =>
            file.UsesOf("File", "Directory", "FileInfo", "DirectoryInfo", "FileStream", "Environment", "Process", "Thread", "Task")));

    [Fact]
    public void Nothing_below_the_hosts_knows_the_clock_or_chance() =>
        Expect.None(CSharpFile.In(PureProjects).SelectMany(file =>
            file.UsesOf("TimeProvider", "Stopwatch", "Random", "Guid").Concat(file.UsesOfMember(
                "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow"))));

    [Fact]
    public void Only_Remote_knows_the_network() =>
        Expect.None(CSharpFile.Server.Where(file => !file.Path.StartsWith("server/Remote/", StringComparison.Ordinal)).SelectMany(file =>
            file.UsesOf("HttpClient", "HttpMessageHandler", "WebRequest", "Socket", "TcpClient", "UdpClient", "Dns", "WebClient")
                .Concat(UsingsOf(file, "System.Net"))));

    [Fact]
    public void Only_what_asks_for_credentials_starts_a_program() =>
        Expect.None(CSharpFile.Server.Where(file => file.Path != "server/Remote/Credentials/CredentialProgram.cs").SelectMany(file => file.UsesOf("ProcessStartInfo").Concat(file.UsesOfMember("Process.Start"))));

    [Fact]
    public void No_exception_is_swallowed() =>
        Expect.None(
            from file in CSharpFile.All
            from caught in file.Root.DescendantNodes().OfType<CatchClauseSyntax>()
            where caught.Block.Statements.Count == 0
            select file.PlaceOf(caught));

    [Fact]
    public void The_compiler_is_never_told_that_something_is_not_null() =>
        Expect.None(
            from file in CSharpFile.Server
            from node in file.Root.DescendantNodes()
            where node.IsKind(SyntaxKind.SuppressNullableWarningExpression)
            select $"{file.PlaceOf(node)} {node}");

    [Fact]
    public void Nothing_is_dynamic() =>
        Expect.None(CSharpFile.Server.SelectMany(file => file.UsesOf("dynamic", "Activator")));

    [Fact]
    public void No_test_sleeps_or_is_skipped_without_a_reason() =>
        Expect.None(CSharpFile.In("tests").SelectMany(file => file.UsesOfMember("Thread.Sleep").Concat(SkippedTests(file))));

    [Fact]
    public void Names_of_types_say_what_they_are()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Impl", "Base"];

        Expect.None(
            from file in CSharpFile.All
            from type in file.Types
            let name = CSharpFile.NameOf(type)
            where empty.Any(word => name.EndsWith(word, StringComparison.Ordinal))
            select $"{file.PlaceOf(type)} {name}");
    }

    private static IEnumerable<string> UsingsOf(CSharpFile file, string prefix) =>
        from directive in file.Root.Usings
        let name = directive.Name?.ToString() ?? ""
        where name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal)
        select $"{file.PlaceOf(directive)} {name}";

    private static IEnumerable<string> SkippedTests(CSharpFile file) =>
        from argument in file.Root.DescendantNodes().OfType<AttributeArgumentSyntax>()
        where argument.NameEquals?.Name.Identifier.Text == "Skip" && argument.Expression is LiteralExpressionSyntax { Token.ValueText: "" }
        select file.PlaceOf(argument);
}
