using Basewise.Analysis.Rules.Instructions;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Writes a command that needs no shell as a JSON array.</summary>
internal sealed class ShellToExecForm : Refactoring
{
    public override bool KeepsCommands => true;

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Step is not { Effective: { IsExecForm: false, Kind: InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint } instruction } step) return null;
        if (!step.Shell.IsPosix || !step.Instruction.Heredocs.IsEmpty || ExecForm.Of(instruction.Body) is not { } array) return null;

        return Rewrite("Write as a JSON array (no shell)", new TextEdit(instruction.Body.Span, array));
    }
}
