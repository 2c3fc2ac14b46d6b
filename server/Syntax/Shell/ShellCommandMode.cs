namespace Basewise.Syntax.Shell;

/// <summary>What the words being read belong to.</summary>
internal enum ShellCommandMode : byte
{
    Command,

    /// <summary>What stands between <c>for</c> and <c>do</c>.</summary>
    LoopHeader,

    /// <summary>What stands between <c>case</c> and <c>in</c>.</summary>
    CaseHeader,

    /// <summary>The name after <c>function</c>.</summary>
    FunctionHeader,

    /// <summary>Nothing: a compound command has just ended, and only redirections and operators may follow.</summary>
    AfterCompound,
}
