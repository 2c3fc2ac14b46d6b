using System.Buffers;
using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports a variable in the JSON array of a CMD or ENTRYPOINT: without a shell nobody puts its value there.</summary>
internal sealed class ExecFormVariable : StageRule
{
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=,@%+${}");

    /// <summary>Programs that may put the value there themselves, as they hand the words to a shell.</summary>
    private static readonly string[] Shells = ["sh", "ash", "bash", "dash", "ksh", "zsh", "busybox", "su", "pwsh", "powershell", "cmd", "eval", "envsubst"];

    public override RuleDescriptor Descriptor { get; } = new(
        "exec-form-variable", Category.Instructions, Severity.Warning,
        "A variable in a JSON array is not replaced", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Cmd | Subjects.Entrypoint;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Entrypoint)) Check(context, step);
        foreach (Step step in context.StepsOf(InstructionKind.Cmd)) Check(context, step);
    }

    private static void Check(RuleContext context, Step step)
    {
        if (step.Instruction is not { IsExecForm: true } instruction || !instruction.Body.Raw.Contains('$') || !Runs(step) || MayHaveShell(instruction.Arguments)) return;

        foreach (WordSyntax word in instruction.Arguments)
        {
            if (FindVariable(word.Text) is not { } variable) continue;

            context.Report(
                word.Span,
                $"No shell runs this array, so the program gets the word `{variable}` and not the value: write it without the array, with `exec` before the program.",
                FindFix(instruction));
            return;
        }
    }

    /// <summary>Whether the words are what a container runs first. Which entrypoint another image has, and what that makes of the words, is not known.</summary>
    private static bool Runs(Step step) =>
        step.Stage.Root.Base.HasKnownEnvironment && (step.Stage.Start.Entrypoint ?? step.Stage.Start.Command) == step;

    /// <summary>Whether a shell or a script is among the words: what it does with the others is its own affair.</summary>
    private static bool MayHaveShell(ImmutableArray<WordSyntax> words)
    {
        foreach (WordSyntax word in words)
        {
            string text = word.Text;
            string name = text[(text.LastIndexOf('/') + 1)..];
            if (Array.IndexOf(Shells, name) >= 0 || name.EndsWith(".sh", StringComparison.Ordinal) || name.EndsWith(".exe", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The first <c>$NAME</c> or <c>${NAME}</c>, in upper case as names of the environment are: a pattern may have other dollars.</summary>
    private static string? FindVariable(string text)
    {
        for (int at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            bool isBraced = at + 1 < text.Length && text[at + 1] == '{';
            int start = at + (isBraced ? 2 : 1);
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || text[end] == '_' || (end > start && char.IsAsciiDigit(text[end])))) end++;
            if (end - start < 2 || (end < text.Length && char.IsAsciiLetterLower(text[end]))) continue;
            if (!isBraced) return text[at..end];

            int close = text.IndexOf('}', end);
            if (close >= 0) return text[at..(close + 1)];
        }

        return null;
    }

    /// <summary>An ENTRYPOINT without an array would take no more arguments; and what has to be quoted is left to a person.</summary>
    private static Fix[] FindFix(InstructionSyntax instruction)
    {
        bool isPlain = instruction.Kind == InstructionKind.Cmd && instruction.Body.Span.Length == instruction.Body.Raw.Length
            && instruction.Arguments.All(word => word.Text.Length > 0 && word.Text.AsSpan().IndexOfAnyExcept(PlainCharacters) < 0);
        return isPlain
            ? [Fix.NeedsConsent("Run it in a shell that gives way (exec)", new TextEdit(instruction.Body.Span, $"exec {string.Join(' ', instruction.Arguments.Select(word => word.Text))}"))]
            : [];
    }
}
