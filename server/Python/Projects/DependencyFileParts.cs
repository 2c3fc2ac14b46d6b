using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>What has been read of a file so far.</summary>
internal sealed class DependencyFileParts(DependencyFileKind kind, SourceText source, DataFile data)
{
    private RequirementTexts? texts;

    public DependencyFileKind Kind => kind;

    public SourceText Source => source;

    public DataTable Root => data.Root;

    public RequirementsWord? ProjectName { get; set; }

    public PythonConstraint? RequiresPython { get; set; }

    public RequirementsWord? ContentHash { get; set; }

    public ImmutableArray<Dependency>? AskedFor { get; set; }

    public ImmutableArray<Dependency>.Builder Dependencies { get; } = ImmutableArray.CreateBuilder<Dependency>();

    public ImmutableArray<LockedPackage>.Builder Packages { get; } = ImmutableArray.CreateBuilder<LockedPackage>();

    public ImmutableArray<PackageIndex>.Builder Indexes { get; } = ImmutableArray.CreateBuilder<PackageIndex>();

    public ImmutableArray<FileInclusion>.Builder Inclusions { get; } = ImmutableArray.CreateBuilder<FileInclusion>();

    public ImmutableArray<GroupInclusion>.Builder GroupInclusions { get; } = ImmutableArray.CreateBuilder<GroupInclusion>();

    public ImmutableArray<RequirementList>.Builder Lists { get; } = ImmutableArray.CreateBuilder<RequirementList>();

    private ImmutableArray<DependencyProblem>.Builder Problems { get; } = ImmutableArray.CreateBuilder<DependencyProblem>();

    /// <summary>Reads requirements in quotes.</summary>
    private RequirementTexts Texts => texts ??= new RequirementTexts();

    public void Report(TextSpan span, string message) => Problems.Add(new DependencyProblem(span, message));

    public void AddRequirement(DataText text, DependencyScope scope, string? group) => Dependencies.Add(Texts.Read(text, scope, group));

    /// <summary>All texts of an array, each a requirement.</summary>
    public void AddRequirements(DataValue? array, DependencyScope scope, string? group)
    {
        if (array is not DataArray list) return;

        Lists.Add(new RequirementList(list, scope));
        foreach (DataValue item in list.Items)
        {
            if (item is DataText text) AddRequirement(text, scope, group);
        }
    }

    public DependencyFile ToFile() => new(kind, source)
    {
        ProjectName = ProjectName,
        RequiresPython = RequiresPython,
        ContentHash = ContentHash,
        AskedFor = AskedFor,
        Dependencies = [.. Dependencies.OrderBy(dependency => dependency.Span.Start)],
        Packages = Packages.ToImmutable(),
        Indexes = Indexes.ToImmutable(),
        Inclusions = Inclusions.ToImmutable(),
        GroupInclusions = GroupInclusions.ToImmutable(),
        RequirementLists = [.. Lists.OrderBy(list => list.Array.Span.Start)],
        RequirementTokens = texts is null ? [] : [.. texts.Tokens.OrderBy(token => token.Span.Start)],
        Problems = AllProblems(),
        Data = data,
    };

    private ImmutableArray<DependencyProblem> AllProblems()
    {
        DependencyProblem[] all = [.. data.Problems.Concat(Problems).Concat(texts?.Problems ?? []).OrderBy(problem => problem.Span.Start)];
        return TemplateMarks.Explain(all.Select(problem => problem.Span), source) ? [] : [.. all];
    }
}
