using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Symbols;

/// <summary>What the outline shows beside an instruction's keyword.</summary>
internal static class InstructionDetail
{
    public static string Of(SourceText source, InstructionSyntax instruction) => instruction switch
    {
        { Heredocs: [{ } document] } when instruction.Body.Span == document.MarkerSpan => FirstLine(source, document),
        TransferSyntax { From: { } from } => $"{ShortText.Of(from.Word)} {ShortText.Of(instruction.Body)}",
        _ => ShortText.Of(instruction.Body),
    };

    /// <summary>The first line of a script that does something: neither blank, nor a comment, nor options of the shell.</summary>
    private static string FirstLine(SourceText source, HeredocSyntax document)
    {
        foreach (ReadOnlySpan<char> line in source.Slice(document.BodySpan).EnumerateLines())
        {
            ReadOnlySpan<char> content = line.Trim();
            bool saysLittle = content.IsEmpty || content[0] == '#' || content.StartsWith("set ", StringComparison.Ordinal);
            if (!saysLittle) return ShortText.Of(content);
        }

        return ShortText.Of(source.Slice(document.MarkerSpan));
    }
}
