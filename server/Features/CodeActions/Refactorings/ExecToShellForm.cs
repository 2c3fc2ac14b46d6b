using System.Buffers;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>
/// Writes a JSON array as a command for the shell. CMD and ENTRYPOINT begin with <c>exec</c>, so that the program gets the signals as
/// before.
/// </summary>
internal sealed class ExecToShellForm : Refactoring
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=,@%+");

    public override bool KeepsCommands => true;

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Step is not { Effective: { IsExecForm: true, Arguments: [var program, ..] } instruction } step) return null;
        if (!step.Shell.IsPosix || step.Stage.Runtime.HasShell == false || !step.Instruction.Heredocs.IsEmpty) return null;

        // An option in front would be a flag of the instruction, an assignment one of the shell.
        if (program.Text is "" or ['-', ..] || program.Text.Contains('=', StringComparison.Ordinal)) return null;

        bool isRun = instruction.Kind == InstructionKind.Run;
        if (!isRun && !(instruction.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint && StandsAlone(place.Stage, instruction.Kind))) return null;

        List<string> words = isRun ? [] : ["exec"];
        foreach (WordSyntax argument in instruction.Arguments)
        {
            if (argument.Text.AsSpan().ContainsAny('\n', '\r', '\0')) return null;
            words.Add(Quote(argument.Text));
        }

        string title = isRun ? "Write as a command for the shell" : "Write as a command for the shell, which gives way to it (exec)";
        return Rewrite(title, new TextEdit(instruction.Body.Span, string.Join(' ', words)));
    }

    /// <summary>Whether the arguments of the one are not those of the other, which they are in exec form only.</summary>
    private static bool StandsAlone(Stage stage, InstructionKind kind)
    {
        if (!stage.Root.Base.HasKnownEnvironment) return false;

        InstructionKind other = kind == InstructionKind.Cmd ? InstructionKind.Entrypoint : InstructionKind.Cmd;
        for (Stage? below = stage; below is not null; below = below.Base.Parent)
        {
            if (below.Steps.Any(step => step.Effective.Kind == other)) return false;
        }

        return true;
    }

    private static string Quote(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
