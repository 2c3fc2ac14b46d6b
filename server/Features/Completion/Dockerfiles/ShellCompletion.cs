using Basewise.Features.Places;
using Basewise.Features.Reference.Commands;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes commands: programs, their subcommands and options, and the packages that they install.</summary>
internal static class ShellCompletion
{
    private static readonly string[] OtherPrograms = ["set", "cd", "echo", "export", "find", "sed", "test", "touch", "mv", "sh", "bash"];

    /// <param name="start">Joined offset at which the script begins.</param>
    public static CompletionList In(InstructionCursor cursor, int start, ContextFiles files, CompletionOccasion occasion) =>
        cursor.Instruction.IsExecForm || cursor.Step is null ? CompletionList.Empty : At(CursorText.Of(cursor, start), files, new CommandSurroundings(cursor, files, occasion));

    public static CompletionList At(CursorText place, ContextFiles files, CommandSurroundings surroundings)
    {
        if (ShellCursor.Find(place) is not { } shell) return CompletionList.Empty;

        int end = EndOfWord(place);
        if (place.FindSpan(shell.WordStart, end) is not { } span) return CompletionList.Empty;
        if (shell.IsProgram) return surroundings.IsInBrackets ? CompletionList.Empty : Programs(span);
        if (shell.Invocation is not { } invocation || ProgramReference.Find(invocation.Program) is not { } program) return CompletionList.Empty;

        string typed = place.Text.ToString(shell.WordStart, place.At);
        CommandState state = CommandState.Of(program, shell.ArgumentsBefore);
        if (state.Pending is { } pending) return Values(program, pending, place, shell.WordStart, end, files);

        int equals = typed.IndexOf('=', StringComparison.Ordinal);
        if (typed.StartsWith("--", StringComparison.Ordinal) && equals > 0)
        {
            return program.FindOption(state.Verb, typed[..equals]) is { } option
                ? Values(program, option, place, shell.WordStart + equals + 1, end, files)
                : CompletionList.Empty;
        }

        if (typed.StartsWith('-')) return Options(program, state, span, place.Text.ToString(shell.WordStart, end));
        if (state.WantsVerb) return Verbs(program, state, span);

        return PackageItems.At(program, state.Verb, place, shell.WordStart, end, surroundings);
    }

    private static CompletionList Values(ProgramEntry program, ProgramOption option, CursorText place, int start, int end, ContextFiles files)
    {
        if (place.FindSpan(start, end) is not { } span) return CompletionList.Empty;
        if (option.Value is not "FILE") return OptionValues.Of(program, option, new ItemList(span));

        // What is copied from the context keeps its name.
        ReadOnlySpan<char> typed = place.Text.Slice(start, place.At);
        ItemList items = new(span);
        bool isWritten = option.Name is "--output" or "--output-file" or "--output-document" or "--log" or "--report";
        if (!isWritten && place.FindSpan(start + typed.LastIndexOf('/') + 1, end) is { } name) files.AddTo(items, typed, name, IsDependencyFile);
        return items.ToList();
    }

    private static bool IsDependencyFile(string name) =>
        name.EndsWith(".txt", StringComparison.Ordinal) || name.EndsWith(".in", StringComparison.Ordinal) || name.EndsWith(".toml", StringComparison.Ordinal)
        || name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".lock", StringComparison.Ordinal)
        || name.EndsWith(".tar", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal);

    private static CompletionList Programs(TextSpan span)
    {
        ItemList items = new(span);
        foreach (string name in ProgramReference.Names)
        {
            if (ProgramReference.Find(name) is { } program) items.Add(name, CompletionKind.Program, program.Text, topic: DocumentationTopics.Program(name));
        }

        foreach (string name in OtherPrograms) items.Add(name, CompletionKind.Program);
        return items.ToList();
    }

    private static CompletionList Verbs(ProgramEntry program, CommandState state, TextSpan span)
    {
        ItemList items = new(span);
        string prefix = state.Verb.Length == 0 ? "" : state.Verb + " ";
        foreach (ProgramVerb verb in program.Verbs)
        {
            if (!verb.Name.StartsWith(prefix, StringComparison.Ordinal)) continue;

            string next = verb.Name[prefix.Length..];
            int space = next.IndexOf(' ', StringComparison.Ordinal);
            bool isGroup = space >= 0;
            items.Add(
                isGroup ? next[..space] : next, CompletionKind.Keyword, isGroup ? $"{program.Name} {prefix}{next[..space]} …" : verb.Text,
                topic: isGroup ? null : DocumentationTopics.Verb(program.Name, verb.Name));
        }

        return items.ToList();
    }

    private static CompletionList Options(ProgramEntry program, CommandState state, TextSpan span, string written)
    {
        ItemList items = new(span);
        foreach (ProgramOption option in program.Options)
        {
            bool isGiven = option.Value is null && option.Names.Any(name => name != written && state.Given.Contains(name));
            if (!option.IsFor(state.Verb) || isGiven) continue;

            string[] details = [.. option.Names.Skip(1), .. option.Value is { } value ? [value] : (string[])[]];
            string form = details.Length == 0 ? "" : string.Join(", ", details) + ": ";
            items.Add(option.Name, CompletionKind.Option, form + option.Text, topic: DocumentationTopics.Option(program.Name, state.Verb, option.Name));
        }

        return items.ToList();
    }

    /// <summary>Where the word at the cursor ends: what is behind the cursor is replaced too.</summary>
    private static int EndOfWord(CursorText place)
    {
        int end = place.At;
        while (end < place.Text.End && !char.IsWhiteSpace(place.Text[end]) && place.Text[end] is not (';' or '&' or '|' or '<' or '>' or '(' or ')' or '"' or '\'' or '`')) end++;
        return end;
    }
}
