using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics;

/// <summary>What a container of a stage's image runs: its ENTRYPOINT and CMD, put together as Docker does.</summary>
public sealed class StartCommand
{
    private static readonly string[] ScriptNames = ["entrypoint", "entry_point", "init", "start", "prestart", "wait-for"];

    private StartCommand(Step? entrypoint, Step? command, ImmutableArray<Invocation> programs) =>
        (Entrypoint, Command, Programs) = (entrypoint, command, programs);

    /// <summary>The last ENTRYPOINT of the stage and those below it; null where it is the base image's own, or there is none.</summary>
    public Step? Entrypoint { get; }

    /// <summary>The CMD that counts beside it; null where there is none.</summary>
    public Step? Command { get; }

    /// <summary>The programs that they name, in the order of the text; a script that runs others is the only one that is seen.</summary>
    public ImmutableArray<Invocation> Programs { get; }

    /// <summary>The instruction in which a word of one of the programs stands.</summary>
    public Step? FindStep(ShellWord word)
    {
        int offset = word.Span.Start;
        return Command?.Instruction.Span.Contains(offset) == true ? Command : Entrypoint;
    }

    public static StartCommand Of(Stage stage)
    {
        Step? entrypoint = null;
        Step? command = null;

        // An ENTRYPOINT of its own makes a stage forget the CMD of what it is built on (BuildKit, dispatchEntrypoint).
        for (Stage? layer = stage; layer is not null && entrypoint is null; layer = layer.Base.Parent)
        {
            entrypoint = FindLast(layer, InstructionKind.Entrypoint);
            command ??= FindLast(layer, InstructionKind.Cmd);
        }

        // An empty array takes back what the base image has.
        if (entrypoint?.Instruction is { Body.Raw.IsEmpty: true } or { IsExecForm: true, Arguments: [] }) entrypoint = null;
        if (command?.Instruction is { Body.Raw.IsEmpty: true } or { IsExecForm: true, Arguments: [] }) command = null;
        return new StartCommand(entrypoint, command, ProgramsOf(entrypoint, command));
    }

    private static Step? FindLast(Stage stage, InstructionKind kind)
    {
        for (int i = stage.HasSoFar(kind) ? stage.Steps.Length - 1 : -1; i >= 0; i--)
        {
            if (stage.Steps[i].Instruction.Kind == kind) return stage.Steps[i];
        }

        return null;
    }

    private static ImmutableArray<Invocation> ProgramsOf(Step? entrypoint, Step? command)
    {
        ImmutableArray<Invocation>.Builder programs = ImmutableArray.CreateBuilder<Invocation>(1);
        if (entrypoint is { Instruction.IsExecForm: true, Instruction: var first } && command is { Instruction.IsExecForm: true, Instruction: var second })
        {
            Add(programs, ShellScript.FromExecForm(first.Line, first.Arguments, second.Arguments));

            if (programs is [{ Program: var program, ProgramWord: var word }] && first.Span.Contains(word.Span) && IsScript(program)) Add(programs, ScriptOf(command));
        }
        else
        {
            if (entrypoint is not null) Add(programs, ScriptOf(entrypoint));

            // A shell form ENTRYPOINT does not look at CMD.
            if (command is not null && entrypoint is not { Instruction.IsExecForm: false }) Add(programs, ScriptOf(command));
        }

        return programs.DrainToImmutable();
    }

    /// <summary>Whether a program, going by its name, is a script that prepares something and ends in <c>exec "$@"</c>, with CMD as a command of its own.</summary>
    private static bool IsScript(string program)
    {
        if (program.EndsWith(".sh", StringComparison.Ordinal)) return true;

        foreach (string name in ScriptNames)
        {
            if (program.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static ShellScript ScriptOf(Step step)
    {
        InstructionSyntax instruction = step.Instruction;
        if (instruction.IsExecForm) return ShellScript.FromExecForm(instruction.Line, instruction.Arguments);

        // What another shell would make of it is not known.
        int end = step.Shell.IsPosix ? instruction.Body.End : instruction.Body.Start;
        return ShellScript.Parse(instruction.Line.Part(instruction.Body.Start, end));
    }

    private static void Add(ImmutableArray<Invocation>.Builder programs, ShellScript script)
    {
        foreach (ShellCommand command in script.Commands)
        {
            if (Invocation.Find(command) is { } invocation) programs.Add(invocation);
        }
    }
}
