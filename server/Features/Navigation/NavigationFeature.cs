using System.Collections.Immutable;
using Basewise.Features.Names;
using Basewise.Syntax.Text;

namespace Basewise.Features.Navigation;

/// <summary>From the name under the cursor to where it is declared, and to all other places that mean the same thing.</summary>
public static class NavigationFeature
{
    /// <summary>
    /// The declaration that decides here. An ARG that repeats one above the first FROM leads there, where the value is; a stage without a
    /// name, found by its number, is its image. <c>null</c> for what comes from elsewhere: BuildKit, the base image, the script.
    /// </summary>
    public static TextSpan? FindDefinition(Snapshot snapshot, int offset) =>
        snapshot.Dependencies is { } file ? GroupNames.FindDefinition(file, offset) : snapshot.FindName(offset)?.Definition;

    public static ImmutableArray<TextSpan> References(Snapshot snapshot, int offset, bool includesDeclarations) => snapshot.Dependencies is { } file
        ? GroupNames.FindUses(file, offset, includesDeclarations)
        : [.. UsesAt(snapshot, offset).Where(use => includesDeclarations || use.Role != NameRole.Declaration).Select(use => use.Span)];

    public static ImmutableArray<Highlight> Highlights(Snapshot snapshot, int offset) => snapshot.Dependencies is { } file
        ? [.. GroupNames.FindUses(file, offset, includesKey: true).Select(span => new Highlight(span, span == GroupNames.FindDefinition(file, offset)))]
        : [.. UsesAt(snapshot, offset).Select(use => new Highlight(use.Span, use.Role is NameRole.Declaration or NameRole.Assignment))];

    private static IEnumerable<NameUse> UsesAt(Snapshot snapshot, int offset) =>
        snapshot.FindNameWithUses(offset) is var (names, use) ? names.UsesOf(use.Name) : [];
}
