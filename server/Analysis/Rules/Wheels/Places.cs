using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Installs;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>The places that findings about packages name.</summary>
internal static class Places
{
    /// <summary>More of them nobody reads.</summary>
    private const int MostRelated = 10;

    /// <summary>Where the packages are asked for, as far as that is elsewhere than in the words of the finding.</summary>
    public static ImmutableArray<RelatedPlace> Of(IEnumerable<RequestedPackage> packages) =>
        [.. packages.Where(package => package.Place.Path is not null || package.Place.Span != package.Place.DockerfileSpan).Take(MostRelated).Select(Of)];

    public static RelatedPlace Of(RequestedPackage package) => Of(package.Place, $"{Described(package)} is {(package.IsLocked ? "locked" : "asked for")} here.");

    public static RelatedPlace Of(RequestPlace place, string message) =>
        new(place.Span, message) { File = place.Path is { } path ? new RelatedFile(path, place.Source) : null };

    private static string Described(RequestedPackage package) => package.Version is { } version ? $"{package.Name.Text} {version}" : package.Name.Text;
}
