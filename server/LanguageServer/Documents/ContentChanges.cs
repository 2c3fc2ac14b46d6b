using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;
using TextEdit = Basewise.Syntax.Text.TextEdit;

namespace Basewise.LanguageServer.Documents;

/// <summary>Changes of one notification, each relative to the text that the one before it leaves.</summary>
internal static class ContentChanges
{
    /// <summary>The text after all changes. Positions outside the text are moved into it; a range that ends before it begins is turned round.</summary>
    public static SourceText Apply(SourceText source, ReadOnlySpan<ContentChange> changes)
    {
        // Editors send the changes of a "replace all" from the text's end to its beginning. As long as each lies before the ones already taken,
        // those have not moved it, and all of them are applied in one go: else a thousand changes would copy the text a thousand times.
        List<TextEdit> pending = [];
        foreach (ContentChange change in changes)
        {
            if (change.Range is not { } range)
            {
                pending.Clear();
                source = new SourceText(change.Text, source.Columns);
                continue;
            }

            TextSpan span = Convert.ToSpan(source, range);
            if (pending.Count > 0 && span.End >= pending[^1].Span.Start)
            {
                source = source.With(pending);
                pending.Clear();
                span = Convert.ToSpan(source, range);
            }

            pending.Add(new TextEdit(span, change.Text));
        }

        return pending switch
        {
            [] => source,
            [var only] => source.With(only),
            _ => source.With(pending),
        };
    }
}
