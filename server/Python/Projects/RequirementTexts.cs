using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects;

/// <summary>Reads requirements that stand in quotes (PEP 508), with the place of each part.</summary>
internal sealed class RequirementTexts
{
    private readonly RequirementsTokenWriter writer = new();
    private readonly ImmutableArray<RequirementsProblem>.Builder problems = ImmutableArray.CreateBuilder<RequirementsProblem>();
    private readonly RequirementReader reader;

    public RequirementTexts() => reader = new RequirementReader(writer, problems, isPip: false);

    public ImmutableArray<RequirementsToken> Tokens => writer.ToImmutable();

    public IEnumerable<DependencyProblem> Problems => problems.Select(problem => new DependencyProblem(problem.Span, problem.Message));

    public Dependency Read(DataText text, DependencyScope scope, string? group)
    {
        if (text.Joined is not { } line) return ReadDecoded(text, scope, group);

        ReadOnlySpan<char> content = line.Content;
        int start = line.Start + (content.Length - content.TrimStart().Length);
        int end = Math.Max(start, line.Start + content.TrimEnd().Length);
        writer.BeginApart(line, text.Content.Start, ofOnePiece: line.Start == text.Content.Start && line.End == text.Content.End);
        writer.Write(RequirementsTokenKind.WhiteSpace, line.Start, start);
        return RequirementDependency.Of(reader.Read(start, end), scope, group);
    }

    // Nobody writes a requirement with \u0041 in it, but it is one: what it means is told, and where its parts are is not.
    private static Dependency ReadDecoded(DataText text, DependencyScope scope, string? group)
    {
        Requirement? requirement = Requirement.Find(text.Text);
        return new Dependency
        {
            Span = text.Content,
            Name = new RequirementsWord(text.Content, requirement?.Name.Text ?? text.Text),
            Package = requirement?.Name,
            Versions = requirement is null ? null : new VersionConstraint([requirement.Specifiers]),
            VersionsSpan = requirement is { Specifiers.Specifiers.Count: > 0 } ? text.Content : null,
            Marker = requirement?.Marker,
            Source = requirement?.Url is { } url ? DependencySources.Of(new RequirementsWord(text.Content, url)) : null,
            Scope = scope,
            Group = group,
        };
    }
}
