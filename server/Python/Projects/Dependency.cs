using System.Collections.Immutable;
using Basewise.Python.Markers;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>A package that a file asks for, in whatever notation.</summary>
public sealed record Dependency
{
    /// <summary>All that declares it, from its first to its last character, hashes and options included, without a comment.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name as written. Null where a URL or a path is all there is.</summary>
    public RequirementsWord? Name { get; init; }

    /// <summary>The name, compared as PEP 503 does. Null without a name, and for a name that cannot be one.</summary>
    public PackageName? Package { get; init; }

    public ImmutableArray<RequirementsWord> Extras { get; init; } = [];

    /// <summary>The brackets of the extras. Null without them.</summary>
    public TextSpan? ExtrasSpan { get; init; }

    /// <summary>The clauses about the version, where they are written by PEP 440. Empty for Poetry's <c>^</c> and <c>~</c>, for <c>*</c>, and for a bare version.</summary>
    public ImmutableArray<SpecifierSyntax> Specifiers { get; init; } = [];

    /// <summary>Where all that is said of the version stands, without quotes and parentheses. Null where nothing is.</summary>
    public TextSpan? VersionsSpan { get; init; }

    /// <summary>Which versions will do. Null where that cannot be told: what is written means nothing, or an environment variable decides.</summary>
    public VersionConstraint? Versions { get; init; } = VersionConstraint.Any;

    /// <summary>The one version that will do. Null where there is more than one.</summary>
    public PackageVersion? ExactVersion => Versions?.ExactVersion;

    /// <summary>Where it comes from, if from no index.</summary>
    public DependencySource? Source { get; init; }

    /// <summary>The index that it is to come from, by name. Null where any will do.</summary>
    public RequirementsWord? Index { get; init; }

    /// <summary>The condition as written. Null without one.</summary>
    public RequirementsWord? MarkerText { get; init; }

    /// <summary>The condition on the environment. Null without one, and for one that means nothing.</summary>
    public Marker? Marker { get; init; }

    /// <summary>The only files that may be installed. Empty where any may.</summary>
    public ImmutableArray<FileHash> Hashes { get; init; } = [];

    /// <summary>What pip's options say of it alone.</summary>
    public ImmutableArray<OptionSyntax> Options { get; init; } = [];

    public DependencyScope Scope { get; init; }

    /// <summary>The extra or group that it belongs to, as written. Null where its scope has no name.</summary>
    public string? Group { get; init; }

    /// <summary>Whether it is installed from its source tree, so that changes there take effect at once.</summary>
    public bool IsEditable { get; init; }

    /// <summary>Whether it is installed only if an extra asks for it (Poetry's <c>optional = true</c>).</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether pre-releases will do although no version names one.</summary>
    public bool AllowsPreReleases { get; init; }

    /// <summary>The requirement where it is written as one (PEP 508, or a line of a requirements file).</summary>
    public RequirementSyntax? Requirement { get; init; }

    /// <summary>What a requirement declares that stands alone.</summary>
    public static Dependency Of(RequirementSyntax requirement) => RequirementDependency.Of(requirement, DependencyScope.Main, group: null);

    /// <summary>What an argument of <c>pip install</c> declares; null where it is none that pip takes.</summary>
    public static Dependency? FindInArgument(string argument) =>
        RequirementSyntax.Find(argument) is { } requirement ? Of(requirement) : null;

    public override string ToString() => (Name?.Text ?? Source?.Location.Text ?? "") + Versions;
}
