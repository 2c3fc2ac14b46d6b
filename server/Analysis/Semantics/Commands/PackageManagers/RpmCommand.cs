namespace Basewise.Analysis.Semantics.Commands.PackageManagers;

/// <summary><c>rpm</c></summary>
public sealed class RpmCommand : ToolCommand
{
    private static readonly ArgumentGrammar Grammar = new("root/r= dbpath= define/D= eval/E= prefix= relocate= excludepath= nosignature nodigest nogpg");

    internal RpmCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
    }

    public ArgumentList Arguments { get; }

    /// <summary>The option that installs packages which nobody has signed; null if there is none.</summary>
    public CommandOption? UnsignedOption => Arguments.Find("nosignature") ?? Arguments.Find("nogpg");
}
