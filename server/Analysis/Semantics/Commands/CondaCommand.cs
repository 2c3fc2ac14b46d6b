using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>conda</c>, <c>mamba</c>, <c>micromamba</c>. (<c>conda run …</c> is the command that it runs.)</summary>
public sealed class CondaCommand : InstallerCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "file/f= name/n= prefix/p= channel/c= root-prefix/r= platform/subdir= rc-file= clone= solver= revision= relocate-prefix=",
        allowsPrefixes: true);

    internal CondaCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
        bool isEnvironment = Arguments.Operands is [var first, _, ..] && first.Is("env");
        Verb = Arguments.Operands.IsEmpty ? null : Arguments.Operands[isEnvironment ? 1 : 0];
        Packages = Arguments.Operands.IsEmpty ? [] : Arguments.Operands[(isEnvironment ? 2 : 1)..];

        bool installs = Verb is { } verb && (verb.Is("install") || verb.Is("create") || verb.Is("update"));
        InstallInput[] files = installs ? [.. Arguments.ValuesOf("file").Select(InstallInput.Named).OfType<InstallInput>()] : [];
        bool looksForFile = isEnvironment && installs && files.Length == 0 && Packages.IsEmpty;
        Inputs = looksForFile ? [new("environment.yml", Word: null)] : [.. files];
        NamesPackages = installs && !isEnvironment && !Packages.IsEmpty;
    }

    public ArgumentList Arguments { get; }

    public override ShellWord? Verb { get; }

    /// <summary>What follows the verb and is no option.</summary>
    public ImmutableArray<ShellWord> Packages { get; }

    public override ImmutableArray<InstallInput> Inputs { get; }

    public override bool InstallsProject => false;

    public override bool NamesPackages { get; }
}
