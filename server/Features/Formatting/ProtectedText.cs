using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>The parts of an instruction in which white space means something, so that a line that begins in one keeps its indentation.</summary>
internal sealed class ProtectedText
{
    private readonly List<TextSpan> spans = [];
    private int next;
    private int end;

    private ProtectedText()
    {
    }

    /// <summary>Whether quotes have to be followed through the lines: a shell reads them.</summary>
    public bool IsScript { get; private set; }

    public static ProtectedText Of(InstructionSyntax instruction, Step? step)
    {
        ProtectedText text = new();
        text.Add(instruction, step);
        text.spans.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return text;
    }

    /// <summary>Whether an offset lies within a part, its edges left out. Asked from left to right.</summary>
    public bool Holds(int offset)
    {
        while (next < spans.Count && spans[next].Start < offset) end = Math.Max(end, spans[next++].End);
        return offset < end;
    }

    private void Add(InstructionSyntax instruction, Step? step)
    {
        foreach (FlagSyntax flag in instruction.Flags) Protect(flag.Word);
        if (instruction is OnbuildSyntax { Trigger: { } trigger })
        {
            Add(trigger, step);
        }
        else if (instruction.IsExecForm)
        {
            foreach (WordSyntax argument in instruction.Arguments) Protect(argument);
        }
        else if (instruction.Kind is InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck)
        {
            AddScript(instruction, step);
        }
        else
        {
            foreach (WordSyntax argument in instruction.Arguments) Protect(argument);
            if (instruction is not AssignmentsSyntax { IsLegacyForm: true, Assignments: var assignments }) return;

            // The value is the rest of the line as it is.
            foreach (AssignmentSyntax assignment in assignments)
            {
                if (assignment.Value is { } value) Protect(value);
            }
        }
    }

    private void AddScript(InstructionSyntax instruction, Step? step)
    {
        if (instruction.Arguments is not [{ } body]) return;

        if (step is { Shell.IsPosix: false })
        {
            Protect(body);
            return;
        }

        IsScript = true;
        ShellScript script = instruction.Kind == InstructionKind.Run && step is { Scripts: [{ } known, ..] }
            ? known
            : ShellScript.Parse(body.Line.Part(body.Start, body.End));
        foreach (ShellCommand command in script.Commands)
        {
            foreach (ShellWord word in command.Words) Protect(word.Span);
            foreach (ShellAssignment assignment in command.Assignments) Protect(assignment.Word.Span);
            foreach (ShellRedirection redirection in command.Redirections) Protect(redirection.Span);
        }
    }

    private void Protect(WordSyntax word) => Protect(word.Span);

    private void Protect(TextSpan span) => spans.Add(span);
}
