using Basewise.Features.Names;
using Basewise.Syntax.Text;

namespace Basewise.Features.Rename;

/// <summary>Gives a stage, a variable or a here-document's delimiter another name, everywhere it means the same thing, and edits nothing else.</summary>
public static class RenameFeature
{
    /// <summary>The name at the cursor, or <c>null</c> where there is none.</summary>
    public static RenameStart? FindStart(Snapshot snapshot, int offset)
    {
        if (snapshot.FindName(offset) is not { } use) return null;

        return new RenameStart(use.Span, snapshot.Source.ToString(use.Span), OldNames.FindRefusal(use));
    }

    public static RenameResult Rename(Snapshot snapshot, int offset, string newName)
    {
        if (snapshot.FindNameWithUses(offset, newName) is not var (names, use)) return RenameResult.Refuse("There is no name here that can be changed.");
        if (OldNames.FindRefusal(use) is { } refusal) return RenameResult.Refuse(refusal);

        NameUse[] uses = [.. names.UsesOf(use.Name).Where(place => place.Role != NameRole.Number)];
        if (NewNames.FindRefusal(snapshot, names, use.Name, uses, newName) is { } clash) return RenameResult.Refuse(clash);

        return new RenameResult([.. uses.Select(place => new TextEdit(place.Span, newName))], null);
    }
}
