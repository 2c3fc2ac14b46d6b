using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Basewise.Architecture.Tests;

/// <summary>Every xunit test of the repository, as <c>Class.Method</c>.</summary>
internal static class TestCatalogue
{
    public static IReadOnlySet<string> Names { get; } =
        (from file in CSharpFile.In("tests")
         from type in file.Types.OfType<TypeDeclarationSyntax>()
         from method in type.Members.OfType<MethodDeclarationSyntax>()
         where method.AttributeLists.SelectMany(list => list.Attributes).Any(MakesATest)
         select $"{type.Identifier.Text}.{method.Identifier.Text}").ToHashSet();

    /// <summary>Fact, Theory, or an attribute of our own that is one: ExecutableFact.</summary>
    private static bool MakesATest(AttributeSyntax attribute)
    {
        string name = attribute.Name.ToString();
        return name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal);
    }
}
