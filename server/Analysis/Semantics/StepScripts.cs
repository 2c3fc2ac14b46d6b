using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics;

/// <summary>What a RUN tells the shell, read when something is first asked of it.</summary>
internal sealed class StepScripts
{
    private ImmutableArray<Invocation> invocations;
    private ImmutableArray<ToolCommand> commands;

    public StepScripts(Step step, RunSyntax run)
    {
        RunScripts = Semantics.RunScripts.Of(run, step.Instruction.Heredocs, step.Shell, step.Stage.Runtime);
        ImmutableArray<ShellScript>.Builder scripts = ImmutableArray.CreateBuilder<ShellScript>(RunScripts.Length);
        foreach (RunScript script in RunScripts) scripts.Add(script.Script);

        Scripts = scripts.MoveToImmutable();
    }

    public ImmutableArray<RunScript> RunScripts { get; }

    public ImmutableArray<ShellScript> Scripts { get; }

    public ImmutableArray<Invocation> Invocations
    {
        get
        {
            if (invocations.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref invocations, ReadInvocations());
            return invocations;
        }
    }

    public ImmutableArray<ToolCommand> Commands
    {
        get
        {
            if (commands.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref commands, CommandModel.Of(Scripts, Invocations));
            return commands;
        }
    }

    /// <summary>Whether the step of the same instruction in a later version of the file would read the same.</summary>
    public bool HoldsFor(Step later) =>

        // Who reads a here-document may depend on the image as well.
        later.Instruction.Heredocs.IsEmpty && RunScripts is [{ Shell: var shell }] && (shell is null || shell == later.Shell);

    private ImmutableArray<Invocation> ReadInvocations() =>
        CommandModel.InvocationsOf(Scripts);
}
