using System.Text;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Writes <c>RUN a &amp;&amp; b</c> as a here-document with a command on each line.</summary>
internal sealed class ChainToHeredoc : Refactoring
{
    private const string Delimiter = "EOF";

    public override bool KeepsCommands => true;

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Step is not { Instruction: RunSyntax { IsExecForm: false, Heredocs.IsEmpty: true } run, Scripts: [var script] }) return null;

        // The lines of a here-document reach the shell with their carriage returns, to which each command's last word would grow.
        if (place.Source.Slice(run.LinesSpan).Contains('\r') || place.Source.NewLine != "\n" || !SyntaxVersion.KnowsHeredocs(place.Syntax)) return null;
        if (CommandChain.Find(script, takesLines: false) is not { Links: [var first, _, ..] links }) return null;

        StringBuilder text = new($"<<{Delimiter}\n");
        if (!first.StopsOnError) text.Append("set -e\n");
        foreach (ChainLink link in links)
        {
            string written = link.Written;
            bool isVerbatim = !written.Contains('\n', StringComparison.Ordinal) || (place.Syntax.Escape == '\\' && ChainLink.HasPlainContinuations(written));
            foreach (string comment in link.Comments) text.Append(comment).Append('\n');
            if (!isVerbatim)
            {
                foreach (string comment in ChainLink.CommentLines(written)) text.Append(comment).Append('\n');
            }

            text.Append(isVerbatim ? written : link.Joined).Append('\n');
        }

        return Rewrite("Write the chain as a here-document", new TextEdit(run.Body.Span, text.Append(Delimiter).ToString()));
    }
}
