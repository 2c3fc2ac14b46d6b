using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>Tells what a requirements or constraints file says, from its shape.</summary>
internal sealed class RequirementsFileReader
{
    private readonly DependencyScope scope;
    private readonly ImmutableArray<Dependency>.Builder dependencies = ImmutableArray.CreateBuilder<Dependency>();
    private readonly ImmutableArray<PackageIndex>.Builder indexes = ImmutableArray.CreateBuilder<PackageIndex>();
    private readonly ImmutableArray<FileInclusion>.Builder inclusions = ImmutableArray.CreateBuilder<FileInclusion>();
    private readonly ImmutableArray<OptionSyntax>.Builder options = ImmutableArray.CreateBuilder<OptionSyntax>();

    private RequirementsFileReader(DependencyScope scope) => this.scope = scope;

    public static DependencyFile Read(DependencyFileKind kind, SourceText source)
    {
        RequirementsSyntax syntax = RequirementsSyntax.Parse(source);
        RequirementsFileReader reader = new(kind is DependencyFileKind.Constraints ? DependencyScope.Constraint : DependencyScope.Main);
        foreach (RequirementsLine line in syntax.Lines) reader.Add(line);

        IEnumerable<DependencyProblem> refused = reader.dependencies.Select(FindRefusal).OfType<DependencyProblem>();
        ImmutableArray<DependencyProblem> problems = [.. syntax.Problems.Select(problem => new DependencyProblem(problem.Span, problem.Message)).Concat(refused).OrderBy(problem => problem.Span.Start)];
        if (IsProse(syntax, problems) || TemplateMarks.Explain(problems.Select(problem => problem.Span), source)) return new DependencyFile(kind, source) { Requirements = syntax, IsProse = true };

        return new DependencyFile(kind, source)
        {
            Dependencies = reader.dependencies.ToImmutable(),
            Indexes = reader.indexes.ToImmutable(),
            Inclusions = reader.inclusions.ToImmutable(),
            Options = reader.options.ToImmutable(),
            Problems = problems,
            Requirements = syntax,
        };
    }

    // docs/constraints.txt is a page about constraints: pip refuses more than half of its lines.
    private static bool IsProse(RequirementsSyntax syntax, ImmutableArray<DependencyProblem> problems)
    {
        const int FewLines = 3;
        int lines = 0;
        int refused = 0;
        int problem = 0;
        foreach (RequirementsLine line in syntax.Lines)
        {
            if (line.Requirement is null && line.Options.IsEmpty) continue;

            lines++;
            while (problem < problems.Length && problems[problem].Span.End < line.Span.Start) problem++;
            if (problem < problems.Length && problems[problem].Span.Start <= line.Span.End) refused++;
        }

        return refused > FewLines && refused * 2 > lines;
    }

    /// <summary>A constraint is a name and versions, and nothing else, since the resolver of pip 20.3.</summary>
    private static DependencyProblem? FindRefusal(Dependency dependency) => dependency switch
    {
        { Scope: not DependencyScope.Constraint } => null,
        { IsEditable: true } => new DependencyProblem(dependency.Span, "pip refuses a constraint that is editable: it belongs in a requirements file."),
        { Name: null, Source: not null } => new DependencyProblem(dependency.Span, "pip refuses a constraint without a name: write `name @` before it."),
        { Extras: [_, ..] } => new DependencyProblem(
            dependency.ExtrasSpan ?? dependency.Span, $"pip refuses a constraint with extras: ask for them where {dependency.Name?.Text} is required."),
        _ => null,
    };

    private void Add(RequirementsLine line)
    {
        if (line.Requirement is { } requirement)
        {
            dependencies.Add(RequirementDependency.Of(requirement, scope, group: null, line.Options));
            return;
        }

        foreach (OptionSyntax option in line.Options) AddOption(option);
    }

    private void AddOption(OptionSyntax option)
    {
        options.Add(option);
        if (option.Value is not { Text.Length: > 0 } value) return;

        TextSpan span = new(option.Name.Span.Start, Math.Max(option.Name.Span.End, value.Span.End));
        switch (option.Option?.Name)
        {
            case "--requirement":
                inclusions.Add(new FileInclusion(span, value, IsConstraint: false));
                break;
            case "--constraint":
                inclusions.Add(new FileInclusion(span, value, IsConstraint: true));
                break;
            case "--index-url":
                indexes.Add(new PackageIndex(PackageIndexKind.Primary, span, value));
                break;
            case "--extra-index-url":
                indexes.Add(new PackageIndex(PackageIndexKind.Extra, span, value));
                break;
            case "--find-links":
                indexes.Add(new PackageIndex(PackageIndexKind.Links, span, value));
                break;
            case "--editable":
                dependencies.Add(Editable(span, value));
                break;
        }
    }

    // pip takes a path or a URL of version control, with extras behind it.
    private Dependency Editable(TextSpan span, RequirementsWord value)
    {
        int bracket = value.Text.EndsWith(']') ? value.Text.LastIndexOf('[') : -1;
        bool inFragment = bracket > 0 && value.Text.AsSpan(0, bracket).Contains('#');
        RequirementsWord location = bracket > 0 && !inFragment ? DependencySources.Part(value, 0, bracket) : value;
        DependencySource source = DependencySources.Of(location);
        return new Dependency
        {
            Span = span,
            Name = source.NamedBy,
            Package = PackageName.Find(source.NamedBy?.Text ?? ""),
            Extras = !inFragment && bracket > 0 ? DependencySources.ExtrasIn(value, bracket) : source.Extras,
            ExtrasSpan = !inFragment && bracket > 0 ? DependencySources.Part(value, bracket, value.Text.Length).Span : null,
            Versions = VersionConstraint.Any,
            Source = source,
            Scope = scope,
            IsEditable = true,
        };
    }
}
