namespace Basewise.Syntax.Shell;

/// <summary>What joins a command to the one before it.</summary>
public enum ShellOperator
{
    /// <summary>Nothing: the first command of a script, a substitution or the body of <c>if</c>, <c>for</c>, <c>case</c>.</summary>
    Start,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary><c>|</c> or <c>|&amp;</c></summary>
    Pipe,

    /// <summary><c>&amp;</c>: the command before it runs in the background.</summary>
    Background,

    /// <summary>A line end.</summary>
    NewLine,
}
