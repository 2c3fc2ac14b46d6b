using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a requirement without hashes among requirements that have them: pip then refuses the whole file.</summary>
internal sealed class PartialHashes : DependencyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "partial-hashes", Category.Dependencies, Severity.Error,
        "Some requirements have hashes and others have none", FixKind.NeedsConsent, []);

    public override void Check(DependencyContext context)
    {
        if (context.File.Kind is not DependencyFileKind.Requirements) return;

        bool isAsked = context.File.Options.Any(option => option.Option?.Name == "--require-hashes");
        Dependency? hashed = context.File.Dependencies.FirstOrDefault(dependency => !dependency.Hashes.IsEmpty);
        if (hashed is null && !isAsked) return;

        string reason = isAsked ? "`--require-hashes` is set" : $"{hashed?.Name?.Text ?? "another requirement"} has hashes, so that all need them";
        foreach (Dependency dependency in context.File.Dependencies)
        {
            RequirementsWord? name = dependency.Name ?? dependency.Source?.Location;
            if (dependency.Hashes.IsEmpty)
            {
                context.Report(name?.Span ?? dependency.Span, Message(dependency, name?.Text ?? "this", reason), FixOf(context, dependency));
            }
            else if (dependency is { Source: null, Versions: not null, ExactVersion: null })
            {
                context.Report(name?.Span ?? dependency.Span, $"pip refuses {name?.Text}: with hashes it must be pinned with `==`.");
            }
        }
    }

    private static Fix[] FixOf(DependencyContext context, Dependency dependency)
    {
        if (MissingDigests.Find(context.File, dependency, context.Folder, context.Indexes) is not var (edit, count, origin)) return [];

        string digests = count == 1 ? "the hash" : $"the {count} hashes";
        return [Fix.NeedsConsent($"Add {digests} of {dependency.Name?.Text} {dependency.ExactVersion} ({origin})", edit)];
    }

    private static string Message(Dependency dependency, string name, string reason) => dependency.Source?.Kind switch
    {
        DependencySourceKind.VersionControl => $"pip refuses {name}: {reason}, and a repository cannot have one. Name an archive with a hash.",
        DependencySourceKind.Path => $"pip refuses {name}: {reason}, and a folder cannot have one. Install it by itself, with --no-deps.",
        _ => $"pip refuses {name}: {reason}.",
    };
}
