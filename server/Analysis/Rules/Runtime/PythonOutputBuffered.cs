using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports a Python program whose output waits in a buffer, as that of a container does.</summary>
internal sealed class PythonOutputBuffered : Rule
{
    private const string Variable = "PYTHONUNBUFFERED";
    private const string Setting = $"{Variable}=1";

    public override RuleDescriptor Descriptor { get; } = new(
        "python-output-buffered", Category.Runtime, Severity.Hint,
        "What the program prints waits in a buffer", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Cmd | Subjects.Entrypoint;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } stage || stage.Runtime.IsWindows || IsSet(stage)) return;

        foreach (Invocation program in stage.Start.Programs)
        {
            if (!PythonStart.RunsPython(program) || PythonStart.IsInteractive(program) || PythonStart.HasOption(program, 'u') || IsSetFor(program)) continue;
            if (stage.Start.FindStep(program.ProgramWord) is not { } step) continue;

            // One is enough: the variable is for all of them.
            context.Report(
                program.ProgramWord.Span,
                "Into a log that is no terminal Python prints 8 KB at a time, and what still waits when the container is killed is lost: set PYTHONUNBUFFERED=1.",
                Fix.NeedsConsent($"Set {Setting}", InsertBefore(context, step.Instruction)));
            return;
        }
    }

    /// <summary>Whether the container has the variable, or may have it from an image that is not known.</summary>
    private static bool IsSet(Stage stage)
    {
        if (stage.FindEnvironment(Variable) is { } variable) return variable.Value.Text != "";

        return !stage.Variables.IsComplete && stage.Runtime.Kind is not (ImageKind.Uv or ImageKind.Conda);
    }

    private static bool IsSetFor(Invocation program)
    {
        foreach (ShellAssignment assignment in program.Environment)
        {
            if (assignment.Name.Is(Variable)) return true;
        }

        return false;
    }

    private static TextEdit InsertBefore(RuleContext context, InstructionSyntax instruction)
    {
        int start = instruction.LeadingComments is [TextSpan comment, ..] ? comment.Start : instruction.LinesSpan.Start;
        string keyword = char.IsLower(instruction.Keyword.Raw[0]) ? "env" : "ENV";
        return new TextEdit(new(start, start), $"{keyword} {Setting}{context.Source.NewLine}");
    }
}
