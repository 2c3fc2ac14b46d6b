using System.Collections.Immutable;
using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;

namespace Basewise.Features.Links;

/// <summary>The links of a file that names packages: from a package of PyPI's to its page.</summary>
internal static class DependencyLinks
{
    /// <summary>More than a person reads; a lock can have as many.</summary>
    private const int MostLinks = 2_000;

    public static ImmutableArray<DocumentLink> Of(DependencyFile file)
    {
        // What another index has under a name need not be what PyPI has.
        if (file.Indexes.Any(index => index.Kind is PackageIndexKind.Primary && !KnownIndexes.IsPyPi(index.Url.Text))) return [];

        ImmutableArray<DocumentLink>.Builder links = ImmutableArray.CreateBuilder<DocumentLink>();
        foreach (Dependency dependency in file.Dependencies)
        {
            if (links.Count == MostLinks) break;
            if (dependency is { Name: { Span.Length: > 0 } word, Package: { } name, Source: null, Index: null }) links.Add(new DocumentLink(word.Span, PackagePages.Of(name), $"{name.Text} at PyPI"));
        }

        foreach (LockedPackage package in file.Packages)
        {
            if (links.Count == MostLinks) break;
            if (package is { Name: { Span.Length: > 0 } word, Package: { } name, Source: null } && (package.Index is not { } index || index.Text is "" or "pypi" || KnownIndexes.IsPyPi(index.Text)))
            {
                links.Add(new DocumentLink(word.Span, PackagePages.Of(name), $"{name.Text} at PyPI"));
            }
        }

        return links.ToImmutable().Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
    }
}
