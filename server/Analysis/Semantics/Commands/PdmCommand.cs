using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>
/// <c>pdm</c>: <c>pdm sync</c>, <c>pdm install</c> and its other commands. (<c>pdm run …</c> is the command that it runs.)
/// </summary>
public sealed class PdmCommand : InstallerCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "project/p= group/G/with= without= lockfile/L= config/c= venv= editable/e= override= config-setting/C= output/o= format/f=", allowsPrefixes: true);

    internal PdmCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
        string? folder = Arguments.Find("project")?.Value is { } value ? value.Value : ".";
        Inputs = IsInstall
            ? [InstallInput.InFolder(folder, "pyproject.toml"), InstallInput.InFolder(folder, "pdm.lock", isOptional: true)]
            : [];
    }

    public ArgumentList Arguments { get; }

    public override ShellWord? Verb => Arguments.Operands.IsEmpty ? null : Arguments.Operands[0];

    public override ImmutableArray<InstallInput> Inputs { get; }

    public override bool InstallsProject => IsInstall && !Arguments.Has("no-self");

    public override bool NamesPackages => Verb?.Is("add") == true && Arguments.Operands.Length > 1;

    /// <summary><c>install</c>, <c>sync</c> or <c>update</c></summary>
    public bool IsInstall => Verb is { } verb && (verb.Is("install") || verb.Is("sync") || verb.Is("update"));
}
