using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports an included file that adds nothing: it lists no package, or was included before.</summary>
internal sealed class UselessInclude : DependencyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "useless-include", Category.Dependencies, Severity.Information,
        "A file that is included adds nothing", FixKind.Safe, [])
    {
        Tag = FindingTag.Unnecessary,
        LooksAtOtherFiles = true,
    };

    public override void Check(DependencyContext context)
    {
        if (!context.File.Kind.IsPip()) return;

        HashSet<(string, bool)> seen = [];
        foreach (FileInclusion inclusion in context.File.Inclusions)
        {
            string? reason = !seen.Add((inclusion.Path.Text, inclusion.IsConstraint)) ? "is included above already"
                : context.Folder?.FindIncluded(inclusion) is { Dependencies: [], Inclusions: [], Options: [], Problems: [] } ? "lists no package"
                : null;
            if (reason is null) continue;

            context.Report(
                inclusion.Path.Span,
                $"{inclusion.Path.Text} {reason}: without this line the same is installed.",
                LineRemoval.Find(context.File, inclusion.Span) is { } edit ? [Fix.Safe($"Remove the line with {inclusion.Path.Text}", edit)] : []);
        }
    }
}
