using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Hover;

/// <summary>The hover on the words of the language: keywords of instructions, and their flags.</summary>
internal static class ReferenceHover
{
    public static HoverContent? Find(DockerfileSyntax syntax, int offset)
    {
        InstructionSyntax? instruction = syntax.FindInstruction(offset);
        while (instruction is OnbuildSyntax { Trigger: { } trigger } && offset >= trigger.Keyword.Span.Start) instruction = trigger;
        if (instruction is null) return null;

        if (instruction.Keyword.Span.Touches(offset))
        {
            return InstructionReference.Find(instruction.Kind) is { } entry ? new HoverContent(instruction.Keyword.Span, entry.ToMarkdown()) : null;
        }

        foreach (FlagSyntax flag in instruction.Flags)
        {
            if (!flag.Span.Touches(offset)) continue;

            return FlagReference.Find(instruction.Kind, flag.Name) is { } entry ? new HoverContent(flag.Span, entry.ToMarkdown()) : null;
        }

        return null;
    }
}
