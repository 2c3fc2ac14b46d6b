using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.Variables;
using Basewise.Knowledge.Packages;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Hints at a name that nobody knows and that is one slip away from a package that everybody does.</summary>
internal sealed class MisspeltPackage : DependencyRule
{
    /// <summary>Below this many letters another name is one slip away from nearly any.</summary>
    private const int ShortestName = 6;
    private const int MostPopular = 400;

    public override RuleDescriptor Descriptor { get; } = new(
        "misspelt-package", Category.Dependencies, Severity.Hint,
        "The name of a package looks misspelt", FixKind.NeedsConsent, []);

    public override void Check(DependencyContext context)
    {
        // Another index may have a package of that name, and a workspace one of its own.
        if (!KnownIndexes.AsksPyPiAlone(context.File)) return;

        ILookup<(char First, int Length), string>? popular = null;
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is not { Package: { } package, Name: { } name, Source: null, Index: null } || package.Normalized.Length < ShortestName) continue;
            if (PackageCatalog.Bundled.Find(package.Normalized) is not null || !PackageCatalog.Bundled.VersionsOf(package.Normalized).Versions.IsEmpty) continue;

            popular ??= PackageCatalog.Bundled.FindByPrefix("", MostPopular).Packages.Select(known => known.Name)
                .Where(known => known.Length >= ShortestName).ToLookup(known => (known[0], known.Length));
            string? near = FindNear(package.Normalized, popular);
            if (near is null || IsSeries(package.Normalized, near)) continue;

            // Where an index has told whether there is such a package, nothing is left to guess.
            if (context.Indexes.AreKnown && context.Indexes.Ask(package).IsKnown) continue;

            context.Report(
                name.Span,
                $"`{name.Text}` is not among the 15,000 packages that are downloaded most, and `{near}` is: was that meant?",
                Fix.NeedsConsent($"Ask for {near}", new TextEdit(name.Span, near)));
        }
    }

    /// <summary>Nobody slips on the first letter, so that few names are left to compare with, also in a file of thousands that nobody knows.</summary>
    private static string? FindNear(string name, ILookup<(char First, int Length), string> popular) =>
        NearName.Find(name, [.. popular[(name[0], name.Length - 1)], .. popular[(name[0], name.Length)], .. popular[(name[0], name.Length + 1)]], slips: 1);

    /// <summary>Whether they differ in a number alone: the <c>2</c> of <c>urllib2</c> is no slip of a finger.</summary>
    private static bool IsSeries(string name, string near) => name.Trim("0123456789".ToCharArray()) == near.Trim("0123456789".ToCharArray());
}
