using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Packages;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>The known versions of a package, newest first and pre-releases last, with what each of them means.</summary>
internal static class VersionItems
{
    private const int MaxVersions = 200;

    /// <param name="word">What a choice replaces.</param>
    /// <param name="typed">The part of it before the cursor.</param>
    /// <param name="before">What is written before the version.</param>
    /// <param name="isWanted">Which versions can stand there.</param>
    public static CompletionList Of(
        PackageName package, PackageSurroundings surroundings, TextSpan word, string typed, string before = "", Func<PackageVersion, bool>? isWanted = null, PackageCatalog? catalog = null)
    {
        OfferedVersions offered = OfferedVersions.Of(package, catalog ?? PackageCatalog.Bundled, surroundings.Indexes);
        ImageMarks marks = new(package, surroundings.Installs.Value, offered.Listed, surroundings.Indexes.IsOnPyPI);
        string start = typed.TrimStart('*');
        List<PackageVersion> fitting = [.. offered.Versions.Where(version => version.ToString().StartsWith(start, StringComparison.OrdinalIgnoreCase))];
        ImmutableArray<CompletionItem>.Builder items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (PackageVersion version in fitting.Take(MaxVersions))
        {
            if (isWanted?.Invoke(version) == false) continue;

            string text = version.ToString();
            string detail = string.Join(" · ", offered.Marks(version).Concat(marks.Of(version)));
            items.Add(new CompletionItem(
                text, CompletionKind.Version, detail.Length > 0 ? detail : null, offered.Source, new TextEdit(word, before + text), items.Count.ToString("D5", CultureInfo.InvariantCulture), typed.StartsWith('*') ? typed : text));
        }

        return new CompletionList(items.ToImmutable(), fitting.Count > MaxVersions || offered.IsAsking);
    }
}
