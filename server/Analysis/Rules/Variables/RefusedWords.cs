using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Variables;

/// <summary>The words that BuildKit refuses when it replaces their variables and removes their quotes, with the place in each.</summary>
internal static class RefusedWords
{
    public static IEnumerable<(InstructionSyntax Instruction, WordSyntax Word, TextSpan Span, ExpansionError Error)> In(SemanticModel model)
    {
        char escape = model.Syntax.Escape;
        foreach (InstructionSyntax instruction in model.Syntax.Instructions)
        {
            if (instruction.Kind is InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck) continue;

            foreach (WordSyntax word in WordsOf(instruction))
            {
                if (!MayBeRefused(word.Raw, escape)) continue;

                // Whether a variable has a value decides about `${V:?message}` alone, which asks to be refused.
                if (WordExpander.Expand(word.Text, escape, static _ => VariableValue.Unknown).Error is not { } error) continue;
                if (error.Kind is ExpansionErrorKind.Demanded or ExpansionErrorKind.TooDeep) continue;

                bool isPlain = word.Raw.SequenceEqual(word.Text);
                yield return (instruction, word, isPlain ? word.Part(error.Start, error.End).Span : word.Span, error);
            }
        }
    }

    private static IEnumerable<WordSyntax> WordsOf(InstructionSyntax instruction)
    {
        switch (instruction)
        {
            case FromSyntax { Image: { } image }:
                return [image];
            case AssignmentsSyntax { Kind: InstructionKind.Arg } arguments:
                return arguments.Assignments.Where(argument => argument.Value is not null).Select(argument => argument.Value ?? argument.Name);
            case AssignmentsSyntax pairs:
                return pairs.Assignments.SelectMany(pair => pair.Value is { } value ? [pair.Name, value] : new[] { pair.Name });
            case TransferSyntax:
                return instruction.Arguments;
            case { Kind: InstructionKind.User or InstructionKind.Workdir or InstructionKind.Stopsignal or InstructionKind.Volume or InstructionKind.Expose }:
                return instruction.Arguments;
            default:
                return [];
        }
    }

    /// <summary>Whether the word has more than closed quotes and plain variables: nearly none has.</summary>
    private static bool MayBeRefused(ReadOnlySpan<char> word, char escape)
    {
        char quote = '\0';
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (c == escape && quote != '\'') i++;
            else if (c == quote) quote = '\0';
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == '$' && quote != '\'' && HasModifier(word[(i + 1)..])) return true;
        }

        return quote != '\0';
    }

    private static bool HasModifier(ReadOnlySpan<char> rest)
    {
        if (rest is not ['{', ..]) return false;

        int end = 1;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] == '_')) end++;
        return end == 1 || end == rest.Length || rest[end] != '}';
    }
}
