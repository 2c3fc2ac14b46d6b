using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>A change of form that no finding asks for.</summary>
internal abstract class Refactoring
{
    /// <summary>Whether the RUNs of the file have the same commands in the same order afterwards; it is not offered where they would not.</summary>
    public virtual bool KeepsCommands => false;

    /// <summary>The change at a place, or <c>null</c> where it does not fit. Only what stands around the place is looked at.</summary>
    public abstract CodeAction? Find(RefactoringPlace place);

    protected static CodeAction Rewrite(string title, params ReadOnlySpan<TextEdit> edits) =>
        new(title, CodeActionKind.Rewrite, [.. edits], [], IsPreferred: false);
}
