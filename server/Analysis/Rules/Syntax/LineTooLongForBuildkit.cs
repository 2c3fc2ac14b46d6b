using System.Text;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a line with more bytes than BuildKit's scanner takes.</summary>
internal sealed class LineTooLongForBuildkit() : ProblemRule(SyntaxProblemKind.LineTooLong)
{
    /// <summary>Well below the limit, and few lines.</summary>
    private const int MostBytes = 32_000;

    public override RuleDescriptor Descriptor { get; } = new(
        "line-too-long-for-buildkit", Category.Syntax, Severity.Error,
        "A line is longer than BuildKit reads", FixKind.Safe, []);

    protected override void Report(RuleContext context, SyntaxProblem problem)
    {
        // The whole line would be underlined; its beginning says as much.
        const int Shown = 80;
        TextSpan shown = new(problem.Span.Start, Math.Min(problem.Span.End, problem.Span.Start + Shown));
        context.Report(shown, problem.Message, Divide(context, problem.Span) is { Length: > 0 } edits
            ? [new Fix($"Divide it with {context.Escape} into lines that BuildKit reads", FixKind.Safe, [.. edits])]
            : []);
    }

    /// <summary>
    /// Breaks between two characters of an instruction: BuildKit joins the pieces just as they are. In a comment and in a here-document
    /// there is no such thing.
    /// </summary>
    private static TextEdit[]? Divide(RuleContext context, TextSpan line)
    {
        DockerfileSyntax syntax = context.Model.Syntax;
        if (syntax.FindInstruction(line.Start) is not { } instruction) return null;
        if (instruction.Heredocs.Any(document => document.BodySpan.Start <= line.Start) || syntax.Comments.Any(comment => line.Contains(comment))) return null;

        string text = context.Source.Content;
        List<TextEdit> breaks = [];
        int bytes = 0;
        int lastSpace = -1;
        for (int at = line.Start; at < line.End; at++)
        {
            bytes += BytesOf(text[at]);
            if (text[at] == ' ' && MayBreakBehind(text, at, line.End, syntax.Escape)) lastSpace = at;
            if (bytes < MostBytes) continue;

            if (lastSpace < 0)
            {
                if (!MayBreakBehind(text, at, line.End, syntax.Escape)) continue;
                lastSpace = at;
            }

            breaks.Add(new TextEdit(new TextSpan(lastSpace + 1, lastSpace + 1), $"{syntax.Escape}{context.Source.NewLine}"));
            bytes = Encoding.UTF8.GetByteCount(text.AsSpan(lastSpace + 1, at - lastSpace));
            lastSpace = -1;
        }

        return [.. breaks];
    }

    /// <summary>What follows must not look like a comment or a blank line, and the break must not become part of an escape.</summary>
    private static bool MayBreakBehind(string text, int at, int end, char escape) =>
        at + 1 < end && text[at] != escape && !char.IsHighSurrogate(text[at]) && text[at + 1] != '#' && text[at + 1] != escape && !char.IsWhiteSpace(text[at + 1]);

    private static int BytesOf(char c) => c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
}
