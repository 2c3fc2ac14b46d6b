namespace Basewise.Syntax.Shell;

/// <summary>How far the parser is with the command that it reads; set aside while it reads a substitution in one of its words.</summary>
internal struct ShellCommandState
{
    /// <summary>The command once it is known to be one: null before its first word ends.</summary>
    public ShellCommand? Command;

    public ShellCommandMode Mode;

    /// <summary>Where the words, assignments and redirections of this command begin among those not yet handed out.</summary>
    public int FirstWord;
    public int FirstAssignment;
    public int FirstRedirection;

    /// <summary>Joined offset of the word being read; -1 between words.</summary>
    public int WordStart;

    public ShellWordTraits WordTraits;

    /// <summary>After the last word or redirection.</summary>
    public int End;

    /// <summary>The redirection that waits for its target.</summary>
    public ShellRedirectionKind? Redirection;
    public int RedirectionStart;
    public int? Descriptor;

    public ShellOperator Operator;
    public int OperatorStart;
    public int OperatorEnd;

    /// <summary>After <c>!</c>.</summary>
    public bool IsNegated;

    /// <summary>Joined by <c>&amp;&amp;</c> to a test, directly or through others.</summary>
    public bool DependsOnTest;

    /// <summary>Between <c>[[</c> and <c>]]</c>, where operators are words.</summary>
    public bool IsInTest;

    /// <summary>The compound command that follows is a function's body.</summary>
    public bool BeginsFunction;
}
