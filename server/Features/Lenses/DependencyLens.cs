using Basewise.Features.Hover;
using Basewise.Features.Packages;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Features.Lenses;

/// <summary>How a file's packages stand, above the first of them: how many there are, have newer versions, are vulnerable.</summary>
internal static class DependencyLens
{
    /// <returns>Null for a file without packages from an index.</returns>
    public static Lens? Find(DependencyFile file)
    {
        TextSpan? first = file.Dependencies is [var dependency, ..] ? dependency.Span : file.Packages is [var package, ..] ? package.Span : null;
        PackageOutlook[] packages = [.. PackageOutlook.AllOf(file)];
        if (first is not { } span || packages.Length == 0) return null;

        int updates = packages.Count(outlook => outlook.HasUpdate);
        int vulnerable = packages.Count(outlook => outlook.IsVulnerable);
        string[] parts =
        [
            Phrases.Count(packages.Length, "package"),
            .. updates == 0 ? [] : new[] { Phrases.Count(updates, "update") },
            .. vulnerable == 0 ? [] : new[] { $"⚠ {vulnerable} vulnerable" },
        ];
        return new Lens(span, string.Join(" · ", parts));
    }
}
