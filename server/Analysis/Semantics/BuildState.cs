using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>What the instructions so far have left for the next one.</summary>
/// <param name="WorkingDirectory">An absolute path without a slash at its end, or <c>null</c> where it is not known.</param>
/// <param name="ChosenShell">That of the last SHELL; <c>null</c> where the base image's own shell is asked.</param>
internal sealed record BuildState(VariableScope Variables, StageUser User, string? WorkingDirectory, ChosenShell? ChosenShell)
{
    public static BuildState Empty { get; } = new(VariableScope.Empty, StageUser.Unknown, null, null);

    /// <summary>The state that a stage finds on an image.</summary>
    public static BuildState On(BaseImage image) =>
        new(image.Environment, KnownUsers.Of(image), KnownFolders.WorkingDirectoryOf(image), null);

    /// <summary>The state behind an instruction.</summary>
    /// <param name="global">Where an ARG of a stage that has no default finds one.</param>
    public BuildState After(InstructionSyntax instruction, char escape, VariableScope global) => instruction switch
    {
        AssignmentsSyntax { Kind: InstructionKind.Arg or InstructionKind.Env } assignments =>
            this with { Variables = Variables.With(assignments, escape, global) },
        { Kind: InstructionKind.Shell, IsExecForm: true } => this with { ChosenShell = new ChosenShell(instruction) },
        { Kind: InstructionKind.User, Arguments: [{ } word] } => this with { User = StageUser.Of(instruction, Variables.Resolve(word, escape)) },
        { Kind: InstructionKind.Workdir, Body.Raw.IsEmpty: false } =>
            this with { WorkingDirectory = ImagePath.Resolve(WorkingDirectory, Variables.Resolve(instruction.Body, escape)) },
        _ => this,
    };
}
