using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>How the commands of a RUN are laid out, so that one more looks as if its author had written it.</summary>
internal static class LineStyle
{
    /// <summary>The edit that runs another command after one, if that succeeds.</summary>
    public static TextEdit InsertAfter(RuleContext context, ShellCommand command, string added)
    {
        SourceText source = context.Source;
        int end = command.Span.End;
        TextSpan at = new(end, end);
        int lineStart = StartOfLine(source, command.Span.Start);
        string indentation = IndentationAt(source, lineStart);

        // In a here-document every command has its own line.
        if (command.Text.Content.Contains('\n')) return new TextEdit(at, $"{source.NewLine}{indentation}{added}");

        if (command.Operator != ShellOperator.Start && command.OperatorSpan.Start < lineStart)
        {
            // The operators stand at the ends of the lines.
            return new TextEdit(at, $" && {context.Escape}{source.NewLine}{indentation}{added}");
        }

        bool startsLine = command.Operator == ShellOperator.And && source.Slice(new TextSpan(lineStart, command.OperatorSpan.Start)).IsWhiteSpace();
        int lastLineStart = StartOfLine(source, end);
        if (!startsLine && lastLineStart == lineStart) return new TextEdit(at, $" && {added}");

        // Behind arguments on lines of their own, the operator begins another line.
        string indentationOfOperator = startsLine ? indentation : IndentationAt(source, lastLineStart);
        return new TextEdit(at, $" {context.Escape}{source.NewLine}{indentationOfOperator}&& {added}");
    }

    private static int StartOfLine(SourceText source, int offset) => source.Content.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;

    private static string IndentationAt(SourceText source, int lineStart)
    {
        int end = lineStart;
        while (end < source.Length && source.Content[end] is ' ' or '\t') end++;
        return source.ToString(new TextSpan(lineStart, end));
    }
}
