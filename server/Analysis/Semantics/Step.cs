using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics;

/// <summary>An instruction of a stage with the state that it starts from.</summary>
public sealed class Step
{
    private readonly BuildState state;
    private StepScripts? scripts;

    /// <param name="earlier">The step of the same instruction in an earlier version of the file: what it has read is not read again.</param>
    internal Step(Stage stage, InstructionSyntax instruction, BuildState state, Step? earlier = null)
    {
        Stage = stage;
        Instruction = instruction;
        this.state = state;
        if (earlier?.scripts is { } read && read.HoldsFor(this)) scripts = read;
    }

    /// <summary>The stage that it belongs to.</summary>
    public Stage Stage { get; }

    public InstructionSyntax Instruction { get; }

    /// <summary>What runs in the end: the trigger of an ONBUILD, or else the instruction itself.</summary>
    public InstructionSyntax Effective => Instruction is OnbuildSyntax { Trigger: { } trigger } ? trigger : Instruction;

    /// <summary>What ARG and ENV have defined so far, in this stage and those below it.</summary>
    public VariableScope Variables => state.Variables;

    /// <summary>The user that it runs as.</summary>
    public StageUser User => state.User;

    /// <summary>
    /// The folder that it runs in, and that relative paths of COPY and ADD mean: absolute, without a slash at its end (but for
    /// <c>/</c>); <c>null</c> where it depends on what is not known. WORKDIR itself has the one that it starts from.
    /// </summary>
    public string? WorkingDirectory => state.WorkingDirectory;

    /// <summary>The shell that reads its shell form.</summary>
    public StageShell Shell => state.ChosenShell is { } chosen ? StageShell.Of(chosen, Stage.Runtime) : Stage.Runtime.BaseShell;

    /// <summary>What a RUN tells the shell; empty for everything else, and where the shell is none that is understood.</summary>
    public ImmutableArray<ShellScript> Scripts => Read?.Scripts ?? [];

    /// <summary>The same with the shell that reads each.</summary>
    public ImmutableArray<RunScript> RunScripts => Read?.RunScripts ?? [];

    /// <summary>The programs that those scripts run, known or not, in order.</summary>
    public ImmutableArray<Invocation> Invocations => Read?.Invocations ?? [];

    /// <summary>The commands of those scripts that are understood, in order.</summary>
    public ImmutableArray<ToolCommand> Commands => Read?.Commands ?? [];

    // Nearly every rule asks: a field costs one access to memory, and Lazy three. The first thread wins, since commands are compared by identity.
    private StepScripts? Read => scripts ?? (Effective is RunSyntax run ? ReadScripts(run) : null);

    private StepScripts ReadScripts(RunSyntax run)
    {
        StepScripts read = new(this, run);
        return Interlocked.CompareExchange(ref scripts, read, null) ?? read;
    }
}
