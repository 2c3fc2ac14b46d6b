using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>groupadd</c> and <c>addgroup</c> (Debian's and BusyBox').</summary>
public sealed class GroupAddCommand : ToolCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "gid/g= key/K= password/p= root/R= prefix/P= users/U= firstgid= lastgid= conf= system/r/S", allowsPrefixes: true);

    internal GroupAddCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
    }

    public ArgumentList Arguments { get; }

    /// <summary>The group to make; null if it is missing, and for <c>addgroup USER GROUP</c>, which makes none.</summary>
    public ShellWord? Name => Arguments.Operands is [var name] ? name : null;

    /// <summary>The numeric id, where one is chosen.</summary>
    public ShellWord? Gid => Arguments.Find("gid")?.Value;

    public bool IsSystem => Arguments.Has("system");
}
