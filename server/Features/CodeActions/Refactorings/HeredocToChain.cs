using System.Collections.Immutable;
using System.Text;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Writes the here-document of a RUN as commands joined by <c>&amp;&amp;</c>.</summary>
internal sealed class HeredocToChain : Refactoring
{
    private const string Indentation = "    ";

    public override bool KeepsCommands => true;

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Step is not { Instruction: RunSyntax { Heredocs: [{ IsTerminated: true } document] } run, RunScripts: [_, { Shell: { } shell, Script: var script }] } step) return null;
        if (run.Body.Span != document.MarkerSpan || shell != step.Shell || place.Source.Slice(document.BodySpan).StartsWith("#!")) return null;
        if (CommandChain.Find(script, takesLines: true) is not { Links: var links, Trailing: var trailing }) return null;
        if (TextOf(links, step, place.Syntax) is not { } text) return null;

        string newLine = place.Source.NewLine;
        foreach (string comment in trailing) text += newLine + comment;
        return Rewrite("Write the here-document as a chain with &&", new TextEdit(new TextSpan(document.MarkerSpan.Start, document.TerminatorSpan.End), text));
    }

    private static string? TextOf(ImmutableArray<ChainLink> links, Step step, DockerfileSyntax syntax)
    {
        if (links.Length > 1 && !links[0].StopsOnError && !step.Shell.StopsOnError) return null;

        StringBuilder text = new();
        List<string> comments = [];
        foreach (ChainLink link in links)
        {
            comments.AddRange(link.Comments);
            bool isSet = link.First.Words is [var program, ..] && program.Is("set");
            if (isSet && link != links[0]) return null;
            if (isSet && links.Length > 1 && IsErrexitAlone(link.First)) continue;

            string written = link.Written;
            if (written.Contains('\n', StringComparison.Ordinal) && !(syntax.Escape == '\\' && ChainLink.HasPlainContinuations(written))) return null;

            bool isFirst = text.Length == 0;
            if (!isFirst) text.Append(' ');
            if (!isFirst || comments.Count > 0) text.Append(syntax.Escape).Append(syntax.Source.NewLine).Append(Indentation);
            foreach (string comment in comments) text.Append(comment).Append(syntax.Source.NewLine).Append(Indentation);
            text.Append(isFirst ? "" : "&& ").Append(written);
            comments.Clear();
        }

        return text.ToString();
    }

    private static bool IsErrexitAlone(ShellCommand command) => command.Words is [var program, var option] && program.Is("set") && option.Is("-e");
}
