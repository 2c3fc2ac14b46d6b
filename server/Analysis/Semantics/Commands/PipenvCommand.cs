using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>pipenv</c>: <c>pipenv install</c> and its other commands. (<c>pipenv run …</c> is the command that it runs.)</summary>
public sealed class PipenvCommand : InstallerCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "requirements/r= editable/e= python= index/i= categories= pypi-mirror= extra-pip-args=");

    internal PipenvCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
        if (!IsInstall || NamesPackages) Inputs = [];
        else if (Arguments.Find("requirements")?.Value is { } file) Inputs = [.. Files(InstallInput.Named(file))];
        else Inputs = [new("Pipfile", Word: null), new("Pipfile.lock", Word: null, IsOptional: true)];

        static IEnumerable<InstallInput> Files(InstallInput? file) => file is null ? [] : [file];
    }

    public ArgumentList Arguments { get; }

    public override ShellWord? Verb => Arguments.Operands.IsEmpty ? null : Arguments.Operands[0];

    public override ImmutableArray<InstallInput> Inputs { get; }

    public override bool InstallsProject =>
        Verb?.Is("install") == true && Arguments.ValuesOf("editable").Any(path => LocalPackage.IsProject(path.Literal));

    /// <summary><c>install</c>, <c>sync</c> or <c>update</c></summary>
    public bool IsInstall => Verb is { } verb && (verb.Is("install") || verb.Is("sync") || verb.Is("update"));

    public override bool NamesPackages => Verb?.Is("install") == true && Arguments.Operands.Length > 1;
}
