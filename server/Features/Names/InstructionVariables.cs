using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>Finds the names of variables in an instruction: those that BuildKit replaces, and those that the shell of a RUN does.</summary>
/// <param name="found">Takes the places of the names.</param>
internal sealed class InstructionVariables(char escape, List<(TextSpan Span, NameRole Role)> found)
{
    /// <param name="step">The instruction's step; <c>null</c> for FROM and what is above the first one.</param>
    public void Add(InstructionSyntax instruction, Step? step)
    {
        switch (instruction.Kind)
        {
            case InstructionKind.Run:
                AddFlags(instruction);
                if (step is not null) AddRun(step);
                break;
            case InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck:
                AddCommand(instruction);
                break;
            case InstructionKind.Shell or InstructionKind.Maintainer or InstructionKind.Unknown or InstructionKind.Onbuild:
                break;
            default:
                AddFlags(instruction);
                foreach (WordSyntax word in instruction.Arguments) Add(word, VariableSyntax.Words);
                foreach (HeredocSyntax document in step?.Instruction.Heredocs ?? [])
                {
                    if (document.Expands) Add(instruction, document, escape);
                }

                break;
        }
    }

    private void AddFlags(InstructionSyntax instruction)
    {
        foreach (FlagSyntax flag in instruction.Flags) Add(flag.Word, VariableSyntax.Words);
    }

    private void AddRun(Step step)
    {
        if (step.Effective.IsExecForm)
        {
            AddCommand(step.Effective);
            return;
        }

        // Without scripts the shell is none that is understood, and writes variables in its own way.
        if (step.Scripts.IsEmpty) return;

        foreach (ShellScript script in step.Scripts) ScriptVariables.AddTo(found, script);
        foreach (HeredocSyntax document in step.Instruction.Heredocs)
        {
            if (document.Expands && !IsScript(step, document) && !IsWholeCommand(step, document)) Add(step.Effective, document, escape: '\\');
        }
    }

    private static bool IsScript(Step step, HeredocSyntax document)
    {
        foreach (ShellScript script in step.Scripts)
        {
            if (script.Text.Start == document.BodySpan.Start) return true;
        }

        return false;
    }

    // A document that is the whole command is a file with an interpreter of its own, and nothing is replaced in it.
    private static bool IsWholeCommand(Step step, HeredocSyntax document) => step.Effective.Body.Span == document.MarkerSpan;

    /// <summary>The shell form is a script, and so is what the exec form gives to <c>sh -c</c>.</summary>
    private void AddCommand(InstructionSyntax instruction)
    {
        if (!instruction.IsExecForm)
        {
            foreach (WordSyntax word in instruction.Arguments) Add(word, VariableSyntax.Script);
        }
        else if (instruction.Arguments is [{ } program, { } option, { } script, ..] && IsShell(program.Text) && option.Text is ['-', .., 'c'])
        {
            Add(script, VariableSyntax.JsonScript, margin: 1);
        }
    }

    private static bool IsShell(string program) => program[(program.LastIndexOf('/') + 1)..] is "sh" or "bash" or "ash" or "dash" or "ksh" or "zsh";

    private void Add(WordSyntax word, VariableSyntax syntax, int margin = 0) =>
        VariableScanner.Scan(word.Line, word.Start + margin, word.End - margin, syntax, syntax == VariableSyntax.Words ? escape : '\\', found);

    private void Add(InstructionSyntax instruction, HeredocSyntax document, char escape)
    {
        JoinedText body = new(instruction.Line.Source, document.BodySpan);
        VariableScanner.Scan(body, body.Start, body.End, VariableSyntax.Document, escape, found);
    }
}
