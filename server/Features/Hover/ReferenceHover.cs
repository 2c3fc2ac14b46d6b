using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Hover;

/// <summary>The hover on the words of the language: keywords of instructions, and their flags.</summary>
internal static class ReferenceHover
{
    public static HoverContent? FindKeyword(DockerfileSyntax syntax, int offset) =>
        FindInstruction(syntax, offset) is { } instruction
        && instruction.Keyword.Span.Touches(offset)
        && InstructionReference.Find(instruction.Kind) is { } entry
            ? new HoverContent(instruction.Keyword.Span, entry.ToMarkdown())
            : null;

    public static HoverContent? FindFlag(DockerfileSyntax syntax, int offset)
    {
        if (FindInstruction(syntax, offset) is not { } instruction) return null;

        FlagSyntax? flag = instruction.Flags.FirstOrDefault(flag => flag.Span.Touches(offset));
        return flag is not null && FlagReference.Find(instruction.Kind, flag.Name) is { } entry ? new HoverContent(flag.Span, entry.Reference.ToMarkdown()) : null;
    }

    /// <summary>The instruction at an offset: of an ONBUILD what it keeps for later, if the offset is there.</summary>
    private static InstructionSyntax? FindInstruction(DockerfileSyntax syntax, int offset)
    {
        InstructionSyntax? instruction = syntax.FindInstruction(offset);
        while (instruction is OnbuildSyntax { Trigger: { } trigger } && offset >= trigger.Keyword.Span.Start) instruction = trigger;
        return instruction;
    }
}
