using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Basewise.Architecture.Tests;

/// <summary>A C# file as its compiler reads it, so that words in comments and strings are not taken for code.</summary>
internal sealed class CSharpFile
{
    private CSharpFile(string path)
    {
        Path = path;
        Root = CSharpSyntaxTree.ParseText(Repository.Read(path)).GetCompilationUnitRoot();
    }

    public static IReadOnlyList<CSharpFile> All { get; } =
        [.. Repository.Files.Where(file => file.HasExtension(".cs")).Select(file => new CSharpFile(file))];

    public static IEnumerable<CSharpFile> Server => In("server");

    public string Path { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>Types that are not inside another one.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types =>
        Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public static IEnumerable<CSharpFile> In(params string[] folders) => All.Where(file => file.Path.IsIn(folders));

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.Text,
        DelegateDeclarationSyntax declaration => declaration.Identifier.Text,
        _ => throw new ArgumentException($"{type.Kind()} declares no type.", nameof(type)),
    };

    public string PlaceOf(SyntaxNodeOrToken node) =>
        $"{Path}:{node.GetLocation()?.GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>Where a type of one of these names is used: not where the file's own types have a property that is called so.</summary>
    public IEnumerable<string> UsesOf(params string[] names) =>
        from name in Root.DescendantNodes().OfType<SimpleNameSyntax>()
        where names.Contains(name.Identifier.Text) && !OwnNames.Contains(name.Identifier.Text)
        where !IsMember(name)
        select $"{PlaceOf(name)} {name.Identifier.Text}";

    /// <summary>Where a member is used: <c>DateTime.Now</c>.</summary>
    public IEnumerable<string> UsesOfMember(params string[] members) =>
        from access in Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        let text = access.ToString()
        where members.Contains(text)
        select $"{PlaceOf(access)} {text}";

    /// <summary>Whether a name is that of something's member, and so of no type: <c>EntryKind.File</c>, <c>{ File = … }</c>, <c>{ Environment.Libc: … }</c>.</summary>
    private static bool IsMember(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name || access.FirstAncestorOrSelf<ExpressionColonSyntax>() is not null,
        QualifiedNameSyntax qualified => qualified.Right == name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        NameColonSyntax => true,
        _ => false,
    };

    private IEnumerable<string> OwnNames =>
        Root.DescendantNodes().OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.Text);
}
