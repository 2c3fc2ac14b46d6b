using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics;

/// <summary>An instruction of a stage with the state that it starts from.</summary>
public sealed class Step
{
    private readonly Lazy<ImmutableArray<ShellScript>> scripts;
    private readonly Lazy<ImmutableArray<ToolCommand>> commands;

    internal Step(Stage stage, InstructionSyntax instruction, VariableScope variables, StageUser user, bool hasPosixShell)
    {
        Stage = stage;
        Instruction = instruction;
        Variables = variables;
        User = user;
        scripts = new(() => Effective is RunSyntax run ? RunScripts.Of(run, instruction.Heredocs, hasPosixShell) : []);
        commands = new(() => [.. Scripts.SelectMany(script => CommandModel.Of(script))]);
    }

    /// <summary>The stage that it belongs to.</summary>
    public Stage Stage { get; }

    public InstructionSyntax Instruction { get; }

    /// <summary>What runs in the end: the trigger of an ONBUILD, or else the instruction itself.</summary>
    public InstructionSyntax Effective => Instruction is OnbuildSyntax { Trigger: { } trigger } ? trigger : Instruction;

    /// <summary>What ARG and ENV have defined so far, in this stage and those below it.</summary>
    public VariableScope Variables { get; }

    /// <summary>The user that it runs as.</summary>
    public StageUser User { get; }

    /// <summary>What a RUN tells the shell; empty for everything else, and where the shell is none that is understood.</summary>
    public ImmutableArray<ShellScript> Scripts => scripts.Value;

    /// <summary>The commands of those scripts that are understood, in order.</summary>
    public ImmutableArray<ToolCommand> Commands => commands.Value;
}
