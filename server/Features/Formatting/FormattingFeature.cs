using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>
/// Formats Dockerfiles, requirements files, pyproject.toml and Pipfile, gently: no line is joined, divided or moved, no word is changed. What BuildKit or pip would
/// refuse is not touched, as nobody knows what it is to become.
/// </summary>
public static class FormattingFeature
{
    /// <summary>One edit for each place that changes, in the order of the text. An instruction that reaches into the range is formatted whole.</summary>
    public static ImmutableArray<TextEdit> Format(Snapshot snapshot, TextSpan range, FormattingOptions options) =>
        snapshot.Model is { } model ? new DockerfileFormatter(model, range, options).Format()
        : snapshot.Requirements is { } requirements ? new RequirementsFormatter(requirements, range, options).Format()
        : snapshot is { Language: DocumentLanguage.Pyproject or DocumentLanguage.Pipfile, Dependencies: { } file } ? new TomlFormatter(file, range, options).Format()
        : [];

    /// <summary>
    /// Indents the line that a cursor has come to by starting it: below a line that goes on, as that one or one step deeper; and not at
    /// all below the last line of an instruction.
    /// </summary>
    public static ImmutableArray<TextEdit> IndentNewLine(Snapshot snapshot, int offset, FormattingOptions options)
    {
        int number = snapshot.Source.PositionOf(offset).Line;
        if (snapshot.Model is not { } model || number == 0) return [];

        string text = snapshot.Source.Content;
        TextSpan line = snapshot.Source.LineAt(number);
        // A lone carriage return ends no line of a Dockerfile.
        if (text[line.Start - 1] != '\n' || FindIndentation(model, line, snapshot.Source.LineAt(number - 1), options) is not { } indentation) return [];

        TextSpan before = new(line.Start, SkipWhiteSpace(text, line));
        return snapshot.Source.Slice(before).SequenceEqual(indentation) ? [] : [new TextEdit(before, indentation)];
    }

    private static string? FindIndentation(SemanticModel model, TextSpan line, TextSpan above, FormattingOptions options)
    {
        string text = model.Syntax.Source.Content;
        InstructionSyntax? instruction = model.Syntax.FindInstruction(above.Start);
        int start = SkipWhiteSpace(text, above);
        if (instruction is null || (start < above.End && text[start] == '#')) return null;

        // The bodies of here-documents are their authors', and the line behind the last one is nobody's yet.
        if (instruction is { Heredocs: [{ } document, ..] } && above.Start >= document.BodySpan.Start) return null;

        bool isBlank = SkipWhiteSpace(text, line) == line.End;
        if (Continuation.Find(text, above.Start, above.End, model.Syntax.Escape) >= 0)
        {
            if (!isBlank && ProtectedText.Of(instruction, new StepCursor(model).FindStep(instruction)).Holds(line.Start)) return null;

            return above.Contains(instruction.Keyword.Span.Start) ? options.Indentation(options.Step) : text[above.Start..start];
        }

        // An editor repeats the indentation of the line above, which the next instruction does not want.
        return isBlank && instruction.Heredocs.IsEmpty && above.End >= instruction.Span.End ? "" : null;
    }

    private static int SkipWhiteSpace(string text, TextSpan line)
    {
        int at = line.Start;
        while (at < line.End && text[at] is ' ' or '\t') at++;
        return at;
    }
}
