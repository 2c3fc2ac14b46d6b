namespace Basewise.Syntax.Ignore;

internal enum PatternElementKind
{
    /// <summary>A character that stands for itself.</summary>
    Character,

    /// <summary><c>?</c>: any character but a slash.</summary>
    Any,

    /// <summary><c>[…]</c></summary>
    Class,

    /// <summary><c>*</c>: anything without a slash.</summary>
    Star,

    /// <summary><c>**</c> in front of something: nothing (then the loop behind it is left out), or folders with the slash behind them.</summary>
    DepthEntry,

    /// <summary>Always behind a <see cref="DepthEntry"/>: anything, as long as a slash ends it.</summary>
    DepthLoop,

    /// <summary><c>**</c> at the end, and in front of a plain name: anything at all.</summary>
    Rest,
}
