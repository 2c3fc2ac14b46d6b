using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Variables;

/// <summary>The words of an instruction in which BuildKit replaces variables and says so when one is not set.</summary>
internal static class ExpandedWords
{
    /// <summary>Flags of ADD and COPY with variables; <c>--from</c> has none.</summary>
    private static readonly string[] ExpandedFlags = ["chown", "chmod", "checksum", "exclude"];

    /// <summary>The words with their text as BuildKit reads it. Not EXPOSE: BuildKit replaces its variables in silence.</summary>
    public static IEnumerable<(WordSyntax Word, string Text)> Of(InstructionSyntax instruction)
    {
        switch (instruction)
        {
            case AssignmentsSyntax { Kind: InstructionKind.Arg } arguments:
                return arguments.Arguments.Select(word => (word, word.Text));
            case AssignmentsSyntax pairs:
                return pairs.Assignments.SelectMany(pair => pair.Value is { } value ? [Read(pair.Name), Read(value)] : new[] { Read(pair.Name) });
            case TransferSyntax transfer:
                return FlagsOf(transfer, ExpandedFlags).Concat(transfer.Arguments.Select(Read));
            case RunSyntax run:
                return FlagsOf(run, ["mount"]);
            case { Kind: InstructionKind.User or InstructionKind.Workdir or InstructionKind.Stopsignal or InstructionKind.Volume }:
                return instruction.Arguments.Select(Read);
            default:
                return [];
        }
    }

    private static (WordSyntax Word, string Text) Read(WordSyntax word) => (word, word.Text);

    private static IEnumerable<(WordSyntax Word, string Text)> FlagsOf(InstructionSyntax instruction, string[] names) =>
        from flag in instruction.Flags
        where names.Contains(flag.Name) && flag.Value is not null
        select (flag.Word, flag.Value ?? "");
}
