using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Features.Places;

/// <summary>What a cursor is on in a file that names packages: one of the two.</summary>
internal readonly record struct DependencyCursor(Dependency? Dependency, LockedPackage? Locked)
{
    /// <returns>Null where neither is.</returns>
    public static DependencyCursor? Find(DependencyFile file, int offset)
    {
        foreach (Dependency dependency in file.Dependencies)
        {
            if (dependency.Span.Touches(offset)) return new DependencyCursor(dependency, null);
        }

        foreach (LockedPackage package in file.Packages)
        {
            // A lock tells of a package on many lines: those that name it are about it.
            if (package.Name.Span.Touches(offset) || package.VersionText?.Span.Touches(offset) == true) return new DependencyCursor(null, package);
        }

        return null;
    }

    /// <summary>The words that name the package and its version.</summary>
    public TextSpan Span => this switch
    {
        { Dependency: { Name: { } name } dependency } => Around(name.Span, dependency.VersionsSpan ?? dependency.ExtrasSpan),
        { Dependency: { } dependency } => dependency.Span,
        { Locked: { } locked } => locked.Name.Span,
        _ => default,
    };

    // Where a table gives a package's version on a line of its own, the name stands for itself.
    private static TextSpan Around(TextSpan name, TextSpan? versions) =>
        versions is { } span && span.Start >= name.End ? new TextSpan(name.Start, span.End) : name;
}
