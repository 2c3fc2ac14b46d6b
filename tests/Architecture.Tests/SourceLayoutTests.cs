using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Basewise.Architecture.Tests;

public sealed class SourceLayoutTests
{
    private const int LongestFile = 400;

    [Fact]
    public void A_file_declares_at_most_one_public_type_and_is_named_after_it()
    {
        foreach (CSharpFile file in CSharpFile.All)
        {
            string[] names = [.. file.Types.Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(CSharpFile.NameOf)];

            Assert.True(names.Length <= 1, $"{file.Path} declares {string.Join(", ", names)}");
            Assert.All(names, name => Assert.Equal(name, BareName(file.Path)));
        }
    }

    [Fact]
    public void A_file_of_one_type_is_named_after_it()
    {
        foreach (CSharpFile file in CSharpFile.All)
        {
            if (file.Types.ToArray() is [var only]) Assert.Equal($"{file.Path}: {CSharpFile.NameOf(only)}", $"{file.Path}: {BareName(file.Path)}");
        }
    }

    [Fact]
    public void No_two_types_of_the_server_have_one_name()
    {
        // The protocol's own names are those of its specification, whatever we call the same thing.
        IEnumerable<CSharpFile> files = CSharpFile.Server.Where(file => !file.Path.IsIn("server/LanguageServer/Protocol"));

        Expect.None(
            from file in files
            from name in file.Types.Select(CSharpFile.NameOf).Distinct()
            group BareName(file.Path) == name ? file.Path[..file.Path.LastIndexOf('/')] : file.Path by name into places
            where places.Distinct().Count() > 1
            select $"{places.Key}: {string.Join(", ", places.Distinct())}");
    }

    [Fact]
    public void Namespaces_are_file_scoped_and_follow_the_folders()
    {
        foreach (CSharpFile file in CSharpFile.All)
        {
            BaseNamespaceDeclarationSyntax[] namespaces = [.. file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()];
            // Programs of top-level statements, and files that only carry attributes of the assembly.
            if (namespaces.Length == 0 && !file.Types.Any()) continue;

            FileScopedNamespaceDeclarationSyntax declared = Assert.IsType<FileScopedNamespaceDeclarationSyntax>(Assert.Single(namespaces));
            Assert.Equal($"{file.Path}: {NamespaceOf(file.Path)}", $"{file.Path}: {declared.Name}");
        }
    }

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        IEnumerable<string> sources = Repository.Files.Where(file => file.IsIn("server", "client", "tools", "tests") && file.HasExtension(".cs", ".ts", ".mjs", ".lua"));

        Assert.All(sources, file => Assert.True(LineCount(file) <= LongestFile, $"{file} has {LineCount(file)} lines"));
    }

    [Fact]
    public void The_tests_of_a_file_stand_where_the_file_stands()
    {
        // Architecture.Tests mirrors no project.
        IEnumerable<string> misplaced =
            from test in Repository.Files
            where test.IsIn("tests") && !test.IsIn("tests/Architecture.Tests") && test.EndsWith("Tests.cs", StringComparison.Ordinal)
            let mirrored = "server/" + test["tests/".Length..].Replace(".Tests/", "/", StringComparison.Ordinal)[..^"Tests.cs".Length] + ".cs"
            let project = string.Join('/', mirrored.Split('/')[..2])
            let sameName = Repository.Files.Where(file => file.IsIn(project) && Path.GetFileName(file) == Path.GetFileName(mirrored)).ToArray()
            where sameName.Length > 0 && !sameName.Contains(mirrored)
            select $"{test} tests {string.Join(", ", sameName)}";

        Expect.None(misplaced);
    }

    /// <summary>Parts of a partial type: <c>ShellParser.Words.cs</c>.</summary>
    private static string BareName(string path) => Path.GetFileName(path).Split('.')[0];

    private static int LineCount(string path) => Repository.Read(path).Count(c => c == '\n');

    /// <summary><c>server/Analysis/Rules/X.cs</c> is in Basewise.Analysis.Rules, <c>tests/Analysis.Tests/X.cs</c> in Basewise.Analysis.Tests.</summary>
    private static string NamespaceOf(string path) => $"Basewise.{string.Join('.', path.Split('/')[1..^1])}";
}
