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
        int lineStart = source.LineAt(source.PositionOf(command.Span.Start).Line).Start;
        string indentation = source.ToString(new TextSpan(lineStart, IndentationEnd(source, lineStart)));

        // In a here-document every command has its own line.
        if (command.Text.Content.Contains('\n')) return new TextEdit(at, $"{source.NewLine}{indentation}{added}");

        if (command.Operator != ShellOperator.Start && command.OperatorSpan.Start < lineStart)
        {
            // The operators stand at the ends of the lines.
            return new TextEdit(at, $" && {context.Model.Syntax.Escape}{source.NewLine}{indentation}{added}");
        }

        bool startsLine = source.Slice(new TextSpan(lineStart, command.OperatorSpan.Start)).IsWhiteSpace() && command.Operator == ShellOperator.And;
        return new TextEdit(at, startsLine ? $" {context.Model.Syntax.Escape}{source.NewLine}{indentation}&& {added}" : $" && {added}");
    }

    private static int IndentationEnd(SourceText source, int offset)
    {
        while (offset < source.Length && source.Content[offset] is ' ' or '\t') offset++;
        return offset;
    }
}
