using System.Collections.Immutable;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>The tokens of what TOML and JSON files say of packages: those of requirements in quotes, and names and versions that stand apart.</summary>
internal static class DataTokens
{
    public static ImmutableArray<SemanticToken> Of(DependencyFile file, TextSpan range)
    {
        List<(TextSpan Span, TokenType Type)> apart = [];
        foreach (Dependency dependency in file.Dependencies)
        {
            if (dependency.Requirement is null && dependency.Span.Overlaps(range)) Add(dependency, apart);
        }

        foreach (LockedPackage package in file.Packages)
        {
            if (!package.Span.Overlaps(range)) continue;

            apart.Add((package.Name.Span, TokenType.Class));
            if (package.VersionText is { } version) apart.Add((version.Span, TokenType.Number));
        }

        if (apart.Count == 0) return RequirementsTokens.Of(file.RequirementTokens, range);

        SemanticTokenWriter writer = new([], range);
        IEnumerable<(TextSpan Span, TokenType Type)> quoted = file.RequirementTokens.Select(token => (token.Span, Type: RequirementsTokens.TypeOf(token.Kind)))
            .Where(token => token.Type is not null && token.Span.Overlaps(range)).Select(token => (token.Span, token.Type ?? TokenType.String));
        foreach ((TextSpan span, TokenType type) in apart.Concat(quoted).OrderBy(token => token.Span.Start))
        {
            // A token is on one line.
            if (!file.Source.Slice(span).ContainsAny('\r', '\n')) writer.Add(span, type);
        }

        return writer.Complete();
    }

    private static void Add(Dependency dependency, List<(TextSpan Span, TokenType Type)> tokens)
    {
        if (dependency.Name is { } name) tokens.Add((name.Span, TokenType.Class));
        foreach (RequirementsWord extra in dependency.Extras) tokens.Add((extra.Span, TokenType.Property));
        if (dependency.Specifiers.IsEmpty && dependency.VersionsSpan is { } versions) tokens.Add((versions, TokenType.Number));
        foreach (SpecifierSyntax specifier in dependency.Specifiers)
        {
            tokens.Add((specifier.Operator.Span, TokenType.Operator));
            tokens.Add((specifier.Version.Span, TokenType.Number));
        }
    }
}
