using System.Collections.Immutable;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>Reads what is in brackets after a name.</summary>
internal sealed class ExtrasReader(LineCursor cursor)
{
    // Kept from one requirement to the next, so that a file of thousands makes no garbage of it.
    private List<RequirementsWord>? extras;

    public (TextSpan? Span, ImmutableArray<RequirementsWord> Extras) Read()
    {
        if (cursor.Current != '[') return (null, []);

        int start = cursor.At;
        cursor.Take(RequirementsTokenKind.OpenBracket);
        extras ??= [];
        extras.Clear();
        bool wantsComma = false;
        while (true)
        {
            cursor.SkipWhiteSpace();
            if (cursor.Current == ']')
            {
                // "[a,]" is refused, "[]" is not.
                if (!wantsComma && extras.Count > 0) cursor.Report(cursor.At, cursor.At + 1, "An extra is missing after the comma.");
                cursor.Take(RequirementsTokenKind.CloseBracket);
                break;
            }

            if (PackageName.IsNameCharacter(cursor.Current))
            {
                ReadExtra(extras, wantsComma);
                wantsComma = true;
            }
            else if (cursor.Current == ',')
            {
                if (!wantsComma) cursor.Report(cursor.At, cursor.At + 1, "An extra is missing before the comma.");
                cursor.Take(RequirementsTokenKind.Comma);
                wantsComma = false;
            }
            else if (cursor.At == cursor.End || cursor.Current is ';' or '@' or '=' || VersionOperators.FindAtStart(cursor.Rest) is not null)
            {
                cursor.Report(start, start + 1, "The bracket is not closed.");
                break;
            }
            else
            {
                cursor.Report(cursor.At, cursor.At + 1, "This cannot be in the name of an extra.");
                cursor.Take(RequirementsTokenKind.Bad);
            }
        }

        return (cursor.SourceSpan(start), [.. extras]);
    }

    private void ReadExtra(List<RequirementsWord> extras, bool wantsComma)
    {
        int start = cursor.At;
        cursor.SkipNameCharacters();
        if (wantsComma) cursor.Report(start, cursor.At, "A comma is missing before this extra.");
        else if (!PackageName.IsValid(cursor.Slice(start))) cursor.Report(start, cursor.At, "The name of an extra starts and ends with a letter or a digit.");
        extras.Add(cursor.Word(RequirementsTokenKind.Extra, start));
    }
}
