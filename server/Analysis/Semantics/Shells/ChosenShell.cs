using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics.Shells;

/// <summary>What a SHELL instruction says, before it is known what <c>/bin/sh</c> is in the image.</summary>
internal sealed class ChosenShell
{
    public ChosenShell(InstructionSyntax instruction)
    {
        Instruction = instruction;
        Words = [.. instruction.Arguments.Select(word => word.Text)];
    }

    public InstructionSyntax Instruction { get; }

    public ImmutableArray<string> Words { get; }
}
