using System.Collections.Immutable;
using Basewise.Features.Names;
using Basewise.Syntax.Text;

namespace Basewise.Features.Rename;

/// <summary>
/// The places that change together while a name is typed over: the delimiter of a here-document at both its ends, and a stage wherever it is
/// named. Variables are left out, as a shell or another file may mean them too.
/// </summary>
public static class LinkedEditingFeature
{
    /// <summary>What may stand in such a name, as a regular expression of an editor.</summary>
    public const string WordPattern = "[A-Za-z0-9_.-]+";

    /// <summary>All places of the name under a cursor, in the order of the text; none where it stands alone or in several spellings.</summary>
    public static ImmutableArray<TextSpan> At(Snapshot snapshot, int offset)
    {
        if (snapshot.FindName(offset) is not { Role: not NameRole.Number, Name.Kind: not NameKind.Variable }) return [];
        if (snapshot.FindNameWithUses(offset) is not var (names, use)) return [];
        if (OldNames.FindRefusal(use) is not null) return [];

        string text = snapshot.Source.ToString(use.Span);
        ImmutableArray<TextSpan> spans = [.. names.UsesOf(use.Name).Where(place => place.Role != NameRole.Number).Select(place => place.Span)];
        return spans.Length > 1 && spans.All(span => snapshot.Source.Slice(span).SequenceEqual(text)) ? spans : [];
    }
}
