namespace Basewise.Syntax.Shell;

/// <summary>The innermost construct that a command stands in.</summary>
public enum ShellNesting
{
    TopLevel,

    /// <summary><c>( … )</c></summary>
    Subshell,

    /// <summary><c>{ … }</c></summary>
    Group,

    /// <summary>What <c>if</c>, <c>elif</c>, <c>while</c> or <c>until</c> asks.</summary>
    Condition,

    /// <summary>What follows <c>then</c> or <c>else</c>.</summary>
    Branch,

    /// <summary>What stands between <c>do</c> and <c>done</c>.</summary>
    Loop,

    /// <summary>What follows a pattern of <c>case</c>.</summary>
    Case,

    /// <summary><c>$( … )</c>, backquotes, <c>&lt;( … )</c> or <c>&gt;( … )</c>.</summary>
    Substitution,

    /// <summary>The body of a function, which runs where the function is called.</summary>
    Function,

    /// <summary>The text after <c>sh -c</c>.</summary>
    ShellArgument,
}
