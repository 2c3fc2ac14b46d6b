using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>python -m venv</c> and <c>virtualenv</c>, which make virtual environments.</summary>
public sealed class VenvCommand : ToolCommand
{
    private static readonly ArgumentGrammar Venv = new("prompt= system-site-packages symlinks copies clear upgrade without-pip upgrade-deps", allowsPrefixes: true);

    private static readonly ArgumentGrammar Virtualenv = new(
        "python/p= prompt= app-data= discovery= creator= seeder= activators= extra-search-dir= pip= setuptools= wheel= config-file= "
        + "system-site-packages copies/always-copy symlinks clear without-pip/no-pip");

    internal VenvCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment) =>
        Arguments = (invocation.Program == "virtualenv" ? Virtualenv : Venv).Read(invocation.Arguments);

    public ArgumentList Arguments { get; }

    /// <summary>Where they are made.</summary>
    public ImmutableArray<ShellWord> Folders => Arguments.Operands;

    /// <summary>The Python that the environment gets, where one is named: by the program's name, its path, or <c>virtualenv -p</c>.</summary>
    public ShellWord? Interpreter => Arguments.Find("python")?.Value ?? Invocation.Interpreter;

    /// <summary>Whether there is no pip in it.</summary>
    public bool LacksPip => Arguments.Has("without-pip");
}
