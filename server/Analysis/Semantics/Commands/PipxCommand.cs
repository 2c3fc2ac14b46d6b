using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>pipx</c>, which gives every application an environment of its own.</summary>
public sealed class PipxCommand : InstallerCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "python= index-url/i= pip-args= suffix= backend= requirement/r= editable/e force/f include-deps include-apps system-site-packages "
        + "global verbose/v quiet/q preinstall= spec= skip= with=");

    internal PipxCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
        Operands = Arguments.Operands.IsEmpty ? [] : Arguments.Operands.RemoveAt(0);
    }

    public ArgumentList Arguments { get; }

    public override ShellWord? Verb => Arguments.Operands.IsEmpty ? null : Arguments.Operands[0];

    /// <summary>What follows the verb and is no option.</summary>
    public ImmutableArray<ShellWord> Operands { get; }

    public override ImmutableArray<InstallInput> Inputs => [];

    public override bool InstallsProject => Is("install") && Operands.Any(operand => LocalPackage.IsProject(operand.Literal));

    public override bool NamesPackages => !PackageWords.IsEmpty;

    /// <summary>Of <c>pipx inject APPLICATION PACKAGE…</c> the first operand is installed already.</summary>
    public override ImmutableArray<ShellWord> PackageWords =>
        LocalPackage.WithoutPaths(Is("install") ? Operands : Is("inject") && !Operands.IsEmpty ? Operands.RemoveAt(0) : []);

    private bool Is(string verb) => Verb?.Is(verb) == true;
}
