using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands.PackageManagers;

/// <summary>A command of a distribution's package manager.</summary>
public abstract class SystemPackageCommand : ToolCommand
{
    private protected SystemPackageCommand(Invocation invocation, ScriptEnvironment environment, ArgumentList arguments)
        : base(invocation, environment)
    {
        Arguments = arguments;
        Verb = arguments.Operands.IsEmpty ? null : arguments.Operands[0];
        VerbText = Verb?.Value;
        Operands = arguments.Operands.IsEmpty ? [] : arguments.Operands.RemoveAt(0);
    }

    public ArgumentList Arguments { get; }

    /// <summary>What to do: <c>install</c>, <c>add</c>, <c>update</c> …; null if there is none.</summary>
    public ShellWord? Verb { get; }

    /// <summary>The same as a text: every rule about packages asks, and of a long file the words do not stay in the processor's cache from one to the next.</summary>
    private protected string? VerbText { get; }

    /// <summary>What follows the verb and is no option: for an installation the packages.</summary>
    public ImmutableArray<ShellWord> Operands { get; }

    /// <summary>Whether it installs packages that its words name.</summary>
    public abstract bool IsInstall { get; }

    /// <summary>Whether it asks nothing.</summary>
    public abstract bool AssumesYes { get; }

    /// <summary>Whether it would ask before it goes on: what changes the system does.</summary>
    public abstract bool MayAsk { get; }

    /// <summary>Whether it brings everything that is installed to the newest version.</summary>
    public abstract bool UpgradesEverything { get; }

    /// <summary>Whether options may stand in what only the shell knows: <c>$FLAGS</c>, or from <c>xargs</c>.</summary>
    public bool MayHideOptions => Arguments.MayHideOptions || Invocation.TakesArgumentsFromInput;

    /// <summary>Whether an option lets packages be installed which nobody has signed.</summary>
    public abstract bool SkipsSignatures(CommandOption option);
}
