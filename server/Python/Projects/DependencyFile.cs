using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>
/// What a file says about the packages that a project needs or has: one model for all of them. Immutable, with the place of everything, and
/// made without ever failing.
/// </summary>
public sealed class DependencyFile
{
    internal DependencyFile(DependencyFileKind kind, SourceText source)
    {
        Kind = kind;
        Source = source;
    }

    public DependencyFileKind Kind { get; }

    public SourceText Source { get; }

    /// <summary>The project's own name. Null where the file does not say.</summary>
    public RequirementsWord? ProjectName { get; internal init; }

    /// <summary>What is asked for, in the order of the file.</summary>
    public ImmutableArray<Dependency> Dependencies { get; internal init; } = [];

    /// <summary>What was chosen, in the order of the file.</summary>
    public ImmutableArray<LockedPackage> Packages { get; internal init; } = [];

    /// <summary>The versions of Python that the whole is for. Null where the file does not say.</summary>
    public PythonConstraint? RequiresPython { get; internal init; }

    /// <summary>Where packages come from. Empty where the file does not say.</summary>
    public ImmutableArray<PackageIndex> Indexes { get; internal init; } = [];

    /// <summary>The other files that belong to it.</summary>
    public ImmutableArray<FileInclusion> Inclusions { get; internal init; } = [];

    /// <summary>pip's options that are about the whole file.</summary>
    public ImmutableArray<OptionSyntax> Options { get; internal init; } = [];

    /// <summary>What the tool would refuse, in the order of the text.</summary>
    public ImmutableArray<DependencyProblem> Problems { get; internal init; } = [];

    /// <summary>The text's shape, where pip reads it. Null for the other kinds.</summary>
    public RequirementsSyntax? Requirements { get; internal init; }

    public static DependencyFile Read(DependencyFileKind kind, SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return kind switch
        {
            DependencyFileKind.Requirements or DependencyFileKind.Constraints => RequirementsFileReader.Read(kind, source),
            _ => new DependencyFile(kind, source),
        };
    }
}
