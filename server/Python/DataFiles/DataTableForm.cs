namespace Basewise.Python.DataFiles;

/// <summary>How a table came to be, which decides what may be added to it.</summary>
internal enum DataTableForm
{
    /// <summary>It has only been named on the way to another one: <c>a</c> in <c>[a.b]</c>. A header of its own may follow.</summary>
    Implied,

    /// <summary>Under a header.</summary>
    Header,

    /// <summary>By dotted keys: <c>a</c> in <c>a.b = 1</c>. Only keys beside these may add to it.</summary>
    Dotted,

    /// <summary>In braces: nothing may add to it.</summary>
    Closed,
}
