using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>poetry</c>: <c>poetry install</c> and its other commands. (<c>poetry run …</c> is the command that it runs.)</summary>
public sealed class PoetryCommand : InstallerCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "directory/C= project/P= extras/E= with= without= only= group/G= source= python= platform= output/o= format/f=");

    internal PoetryCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
        bool reads = IsInstall && !Arguments.Has("only-root");
        string? folder = (Arguments.Find("directory") ?? Arguments.Find("project"))?.Value is { } value ? value.Value : ".";
        Inputs = reads
            ? [InstallInput.InFolder(folder, "pyproject.toml"), InstallInput.InFolder(folder, "poetry.lock", isOptional: true)]
            : [];
    }

    public ArgumentList Arguments { get; }

    public override ShellWord? Verb => Arguments.Operands.IsEmpty ? null : Arguments.Operands[0];

    public override ImmutableArray<InstallInput> Inputs { get; }

    /// <summary>
    /// <c>--no-root</c>, and a project without a package of its own, leave the project out; the latter cannot be seen here.
    /// </summary>
    public override bool InstallsProject => IsInstall && !Arguments.Has("no-root");

    public override bool NamesPackages => Verb?.Is("add") == true && Arguments.Operands.Length > 1;

    /// <summary><c>install</c>, <c>sync</c> or <c>update</c></summary>
    public bool IsInstall => Verb is { } verb && (verb.Is("install") || verb.Is("sync") || verb.Is("update"));
}
