using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>An instruction of a stage with the state that it starts from.</summary>
/// <param name="Stage">The stage that it belongs to.</param>
/// <param name="Variables">What ARG and ENV have defined so far, in this stage and those below it.</param>
/// <param name="User">The user that it runs as.</param>
public sealed record Step(Stage Stage, InstructionSyntax Instruction, VariableScope Variables, StageUser User)
{
    /// <summary>What runs in the end: the trigger of an ONBUILD, or else the instruction itself.</summary>
    public InstructionSyntax Effective => Instruction is OnbuildSyntax { Trigger: { } trigger } ? trigger : Instruction;
}
