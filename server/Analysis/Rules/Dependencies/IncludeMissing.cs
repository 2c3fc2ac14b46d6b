using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports an included file that is not there.</summary>
internal sealed class IncludeMissing : DependencyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "include-missing", Category.Dependencies, Severity.Error,
        "A file that is included does not exist", FixKind.None, [])
    {
        LooksAtOtherFiles = true,
    };

    public override void Check(DependencyContext context)
    {
        foreach (FileInclusion inclusion in context.File.Inclusions)
        {
            if (context.Folder is not { } folder) return;
            if (!ProjectFolder.TryResolve(folder.Path, inclusion.Path.Text, out string? path)) continue;

            string who = context.File.Kind.IsPip() ? "pip" : "the build";
            string? problem = folder.Find(path) switch
            {
                Presence.Missing => $"There is no {path}: {who} stops here.",
                Presence.Folder => $"{path} is a folder: {who} stops here.",
                _ => null,
            };
            if (problem is not null) context.Report(inclusion.Path.Span, problem);
        }
    }
}
