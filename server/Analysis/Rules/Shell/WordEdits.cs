using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Edits of single words of a command that leave its layout as it is.</summary>
internal static class WordEdits
{
    /// <summary>
    /// The edit that takes a word out, with the blanks before it; null in the exec form, and where the word has a line of its own.
    /// </summary>
    public static TextEdit? FindRemoval(RuleContext context, ShellCommand command, ShellWord word)
    {
        if (command.IsExecForm) return null;

        ReadOnlySpan<char> text = context.Source.Content;
        TextSpan span = word.Span;
        int start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        return start == 0 || start == span.Start || text[start - 1] is '\n' or '\r' ? null : new TextEdit(new TextSpan(start, span.End), "");
    }

    /// <summary>The edit that takes a command out, with what joins the next one to it; null where a comment stands between them.</summary>
    public static TextEdit? FindRemoval(RuleContext context, ShellCommand command, ShellCommand next)
    {
        if (command.IsExecForm || next.Operator is not (ShellOperator.And or ShellOperator.Semicolon or ShellOperator.NewLine)) return null;

        TextSpan span = new(command.Span.Start, next.Span.Start);
        return context.Source.Slice(span).Contains('#') ? null : new TextEdit(span, "");
    }

}
