using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Projects.Locks;
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

    /// <summary>
    /// Whether it is but named like a file that pip reads: a text about something else, or a template of such a file. Then nothing is told of it.
    /// </summary>
    public bool IsProse { get; internal init; }

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

    /// <summary>The dependency groups that bring in others.</summary>
    public ImmutableArray<GroupInclusion> GroupInclusions { get; internal init; } = [];

    /// <summary>What a lock says its project file was when it was made: a digest. Null where it says none.</summary>
    public RequirementsWord? ContentHash { get; internal init; }

    /// <summary>What a lock says its project asked for when it was made (uv.lock). Null where it does not say.</summary>
    public ImmutableArray<Dependency>? AskedFor { get; internal init; }

    /// <summary>pip's options that are about the whole file.</summary>
    public ImmutableArray<OptionSyntax> Options { get; internal init; } = [];

    /// <summary>What the tool would refuse, in the order of the text.</summary>
    public ImmutableArray<DependencyProblem> Problems { get; internal init; } = [];

    /// <summary>The text's shape, where pip reads it. Null for the other kinds.</summary>
    public RequirementsSyntax? Requirements { get; internal init; }

    /// <summary>The tokens of all requirements that stand in quotes, in the order of the text; what is between them is not covered.</summary>
    public ImmutableArray<RequirementsToken> RequirementTokens { get; internal init; } = [];

    /// <summary>The lists in which requirements stand in quotes, in the order of the text.</summary>
    public ImmutableArray<RequirementList> RequirementLists { get; internal init; } = [];

    /// <summary>The tables of a TOML or JSON file. Null where pip reads it.</summary>
    public DataFile? Data { get; internal init; }

    /// <summary>The key under which the project lists what it needs itself. Null where there is no such list.</summary>
    public TextSpan? ListKey =>
        (Data?.Root.FindTable("project")?.FindEntry("dependencies")
            ?? Data?.Root.FindTable("tool", "poetry")?.FindEntry("dependencies")
            ?? Data?.Root.FindEntry("packages")
            ?? Data?.Root.FindEntry("dependency-groups")
            ?? Data?.Root.FindEntry("dev-packages"))?.Key.Span;

    /// <summary>Whether the list of what the project needs is made when it is built, or a part of it.</summary>
    public bool HasDynamicDependencies => Data?.Root.FindTable("project")?.FindArray("dynamic") is { } computed
        && computed.Items.Any(item => item is DataText { Text: "dependencies" or "optional-dependencies" });

    public static DependencyFile Read(DependencyFileKind kind, SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return kind switch
        {
            DependencyFileKind.Requirements or DependencyFileKind.Constraints => RequirementsFileReader.Read(kind, source),
            DependencyFileKind.PipfileLock => ReadData(new DependencyFileParts(kind, source, DataFile.ReadJson(source))),
            _ => ReadData(new DependencyFileParts(kind, source, DataFile.ReadToml(source))),
        };
    }

    private static DependencyFile ReadData(DependencyFileParts parts)
    {
        switch (parts.Kind)
        {
            case DependencyFileKind.Pyproject:
                PyprojectReader.Read(parts);
                break;
            case DependencyFileKind.Pipfile:
                PipfileReader.Read(parts);
                break;
            case DependencyFileKind.PipfileLock:
                PipfileLockReader.Read(parts);
                break;
            case DependencyFileKind.PoetryLock:
                PoetryLockReader.Read(parts);
                break;
            case DependencyFileKind.UvLock:
                UvLockReader.Read(parts);
                break;
            case DependencyFileKind.PdmLock:
                PdmLockReader.Read(parts);
                break;
            case DependencyFileKind.Pylock:
                PylockReader.Read(parts);
                break;
        }

        return parts.ToFile();
    }
}
