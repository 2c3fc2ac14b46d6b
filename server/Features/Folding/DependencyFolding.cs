using Basewise.Features.Symbols;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Folding;

/// <summary>What can be folded in a file that names packages: groups, packages of several lines, and in pip's files blocks of comments.</summary>
internal static class DependencyFolding
{
    public static IEnumerable<TextSpan> RegionsOf(DependencyFile file)
    {
        foreach (OutlineEntry entry in DependencyOutline.Of(file))
        {
            yield return entry.Span;
            foreach (OutlineEntry child in entry.Children) yield return child.Span;
        }
    }

    /// <summary>Comments that stand on lines of their own.</summary>
    public static IEnumerable<TextSpan> CommentsOf(DependencyFile file)
    {
        foreach (RequirementsLine line in file.Requirements?.Lines ?? [])
        {
            if (line is { Comment: { } comment, Requirement: null, Options.IsEmpty: true }) yield return comment;
        }
    }
}
