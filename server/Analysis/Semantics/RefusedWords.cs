using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>The words that BuildKit refuses when it replaces their variables and removes their quotes, with the place in each.</summary>
internal static class RefusedWords
{
    /// <summary>A bit for each kind of instruction in which BuildKit replaces variables.</summary>
    private const long Expanded = (1L << (int)InstructionKind.From) | (1L << (int)InstructionKind.Arg) | (1L << (int)InstructionKind.Env) | (1L << (int)InstructionKind.Label)
        | (1L << (int)InstructionKind.Copy) | (1L << (int)InstructionKind.Add) | (1L << (int)InstructionKind.User) | (1L << (int)InstructionKind.Workdir)
        | (1L << (int)InstructionKind.Stopsignal) | (1L << (int)InstructionKind.Volume) | (1L << (int)InstructionKind.Expose);

    /// <summary>Nearly every file has none, and costs nothing but a look at its words.</summary>
    public static IReadOnlyList<RefusedWord> In(DockerfileSyntax syntax, ReadOnlySpan<InstructionSyntax> instructions)
    {
        List<RefusedWord>? refused = null;
        char escape = syntax.Escape;
        foreach (InstructionSyntax instruction in instructions)
        {
            // Without a quote and a brace nothing can be refused, and most instructions have neither.
            if ((Expanded & (1L << (int)instruction.Kind)) == 0 || (instruction.Heredocs.IsEmpty && !instruction.Body.Raw.ContainsAny('"', '\'', '{'))) continue;

            switch (instruction)
            {
                case FromSyntax { Image: { } image }:
                    Check(image, escape, ref refused);
                    break;
                case AssignmentsSyntax assignments:
                    foreach (AssignmentSyntax assignment in assignments.Assignments)
                    {
                        // The name of an ARG is taken as it is.
                        if (assignments.Kind != InstructionKind.Arg) Check(assignment.Name, escape, ref refused);
                        if (assignment.Value is { } value) Check(value, escape, ref refused);
                    }

                    break;
                case TransferSyntax:
                    foreach (WordSyntax argument in instruction.Arguments) Check(argument, escape, ref refused);
                    foreach (HeredocSyntax document in instruction.Heredocs) Check(syntax.Source, document, ref refused);
                    break;
                case { Kind: InstructionKind.User or InstructionKind.Workdir or InstructionKind.Stopsignal or InstructionKind.Volume or InstructionKind.Expose }:
                    foreach (WordSyntax argument in instruction.Arguments) Check(argument, escape, ref refused);
                    break;
            }
        }

        return refused ?? [];
    }

    private static void Check(WordSyntax word, char escape, ref List<RefusedWord>? refused)
    {
        // `${{ x }}` is for a template to fill in.
        if (!MayBeRefused(word.Raw, escape) || word.Raw.Contains("{{", StringComparison.Ordinal)) return;

        // Whether a variable has a value decides about `${V:?message}` alone, which asks to be refused.
        if (WordExpander.Expand(word.Text, escape, static _ => VariableValue.Unknown).Error is not { } error) return;
        if (error.Kind is ExpansionErrorKind.Demanded or ExpansionErrorKind.TooDeep) return;

        bool isPlain = word.Raw.SequenceEqual(word.Text);
        (refused ??= []).Add(new RefusedWord(isPlain ? word.Part(error.Start, error.End).Span : word.Span, word.Span, error));
    }

    private static void Check(SourceText source, HeredocSyntax document, ref List<RefusedWord>? refused)
    {
        TextSpan body = document.BodySpan;
        if (!document.Expands || !source.Slice(body).Contains("${", StringComparison.Ordinal)) return;
        if (WordExpander.ExpandDocument(source.ToString(body), static _ => VariableValue.Unknown).Error is not { } error) return;
        if (error.Kind is ExpansionErrorKind.Demanded or ExpansionErrorKind.TooDeep) return;

        // A brace that nothing closes would reach to the end of the document; its line says enough.
        int lineEnd = source.Content.IndexOf('\n', body.Start + error.Start);
        int end = Math.Min(body.Start + error.End, lineEnd < 0 ? body.End : lineEnd);
        (refused ??= []).Add(new RefusedWord(new TextSpan(body.Start + error.Start, Math.Max(body.Start + error.Start, end)), body, error) { Document = document });
    }

    /// <summary>Whether the word has more than closed quotes and plain variables: nearly none has.</summary>
    private static bool MayBeRefused(ReadOnlySpan<char> word, char escape)
    {
        if (!word.ContainsAny('"', '\'', '{')) return false;

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
