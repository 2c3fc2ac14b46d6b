namespace Basewise.Features.CodeActions;

public enum CodeActionKind
{
    /// <summary><c>quickfix</c>: one finding, where the cursor is.</summary>
    QuickFix,

    /// <summary><c>source.fixAll.basewise</c>: every safe fix of the file.</summary>
    FixAll,

    /// <summary><c>refactor.rewrite</c>: the same in another form, where the cursor is.</summary>
    Rewrite,

    /// <summary><c>refactor.extract</c>: a part is made a thing of its own.</summary>
    Extract,
}
