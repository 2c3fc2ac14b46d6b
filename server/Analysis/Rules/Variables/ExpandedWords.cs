using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Variables;

/// <summary>The words of an instruction in which BuildKit replaces variables and says so when one is not set.</summary>
internal static class ExpandedWords
{
    /// <summary>Flags of ADD and COPY with variables; <c>--from</c> has none.</summary>
    private static readonly string[] ExpandedFlags = ["chown", "chmod", "checksum", "exclude"];

    /// <summary>Whether an instruction can have any: CMD, ENTRYPOINT and a RUN without flags leave variables to the shell.</summary>
    public static bool MayBeIn(InstructionSyntax instruction) =>
        instruction is AssignmentsSyntax or TransferSyntax or RunSyntax { Flags.IsEmpty: false }
        || instruction.Kind is InstructionKind.Arg or InstructionKind.User or InstructionKind.Workdir or InstructionKind.Stopsignal or InstructionKind.Volume;

    /// <summary>The words, and of flags their values as BuildKit reads them. Not EXPOSE: BuildKit replaces its variables in silence.</summary>
    public static IEnumerable<(WordSyntax Word, string? Value)> Of(InstructionSyntax instruction)
    {
        foreach (FlagSyntax flag in instruction.Flags)
        {
            bool isExpanded = instruction is TransferSyntax ? ExpandedFlags.Contains(flag.Name) : instruction is RunSyntax && flag.Name == "mount";
            if (isExpanded && flag.Value is { } value) yield return (flag.Word, value);
        }

        if (instruction is AssignmentsSyntax { Kind: not InstructionKind.Arg } pairs)
        {
            foreach (AssignmentSyntax pair in pairs.Assignments)
            {
                yield return (pair.Name, null);
                if (pair.Value is { } value) yield return (value, null);
            }
        }
        else if (instruction.Kind is InstructionKind.Arg or InstructionKind.Add or InstructionKind.Copy or InstructionKind.User or InstructionKind.Workdir
            or InstructionKind.Stopsignal or InstructionKind.Volume)
        {
            foreach (WordSyntax word in instruction.Arguments) yield return (word, null);
        }
    }
}
