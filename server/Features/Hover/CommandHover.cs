using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Features.Reference.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Features.Hover;

/// <summary>The hover on programs, their subcommands and their options, in RUN, CMD, ENTRYPOINT and HEALTHCHECK.</summary>
internal static class CommandHover
{
    public static HoverContent? Find(InstructionCursor cursor)
    {
        if (FindCommand(cursor) is not { } command || Invocation.Find(command) is not { } invocation) return null;
        if (ProgramReference.Find(invocation.Program) is not { } program) return null;
        if (invocation.ProgramWord.Span.Touches(cursor.Offset)) return new HoverContent(invocation.ProgramWord.Span, ReferenceText.Program(program));

        List<ShellWord> before = [];
        foreach (ShellWord word in invocation.Arguments)
        {
            if (word.Span.Touches(cursor.Offset)) return Find(cursor, program, CommandState.Of(program, before), word);

            before.Add(word);
        }

        return null;
    }

    private static HoverContent? Find(InstructionCursor cursor, ProgramEntry program, CommandState state, ShellWord word)
    {
        string text = word.LiteralPrefix;
        if (state.Pending is not null || text.Length == 0) return null;
        if (text[0] != '-')
        {
            string verb = state.Verb.Length == 0 ? text : $"{state.Verb} {text}";
            return state.WantsVerb && ReferenceText.Verb(program, verb) is { } known ? new HoverContent(word.Span, known) : null;
        }

        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? text : text[..equals];
        ProgramOption? option = program.FindOption(state.Verb, name) ?? FindLetter(program, state.Verb, name, cursor.Offset - word.Span.Start);
        return option is null ? null : new HoverContent(word.Span, ReferenceText.Option(program, option));
    }

    /// <summary>Of <c>-qy</c> the letter under the cursor; of <c>-ofile</c> the option.</summary>
    private static ProgramOption? FindLetter(ProgramEntry program, string verb, string letters, int at)
    {
        if (letters.StartsWith("--", StringComparison.Ordinal) || letters.Length < 2) return null;

        for (int i = 1; i < letters.Length; i++)
        {
            ProgramOption? option = program.FindOption(verb, $"-{letters[i]}");
            if (option?.Value is not null || i >= Math.Clamp(at, 1, letters.Length - 1)) return option;
        }

        return null;
    }

    private static ShellCommand? FindCommand(InstructionCursor cursor)
    {
        foreach (ShellScript script in ScriptsOf(cursor))
        {
            if (script.FindCommandAt(cursor.Offset) is { } command) return command;
        }

        return null;
    }

    private static ImmutableArray<ShellScript> ScriptsOf(InstructionCursor cursor)
    {
        InstructionSyntax instruction = cursor.Instruction;
        if (instruction.Kind == InstructionKind.Run) return cursor.Step?.Scripts ?? [];
        if (instruction.Kind is not (InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck) || instruction.Arguments.IsEmpty) return [];

        return instruction.IsExecForm
            ? [ShellScript.FromExecForm(instruction.Line, instruction.Arguments)]
            : [ShellScript.Parse(instruction.Line.Part(instruction.Arguments[0].Start, instruction.Arguments[^1].End))];
    }
}
