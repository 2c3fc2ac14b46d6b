namespace Basewise.Features.CodeActions;

public enum CodeActionKind
{
    /// <summary><c>quickfix</c>: one finding, where the cursor is.</summary>
    QuickFix,

    /// <summary><c>source.fixAll.basewise</c>: every safe fix of the file.</summary>
    FixAll,
}
