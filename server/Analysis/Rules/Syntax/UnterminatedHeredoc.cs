using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a here-document whose end is missing, and an arithmetic shift that BuildKit takes for one.</summary>
internal sealed class UnterminatedHeredoc() : ProblemRule(SyntaxProblemKind.UnterminatedHeredoc)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "unterminated-heredoc", Category.Syntax, Severity.Error,
        "A here-document has no end", FixKind.Safe, []);

    protected override void Report(RuleContext context, SyntaxProblem problem)
    {
        HeredocSyntax? document = FindDocument(context.Model.Syntax, problem.Span);
        context.Report(problem.Span, problem.Message, document switch
        {
            null => [],
            { Name: [.., ')'] } => Tighten(context, problem.Span),
            _ => [Terminate(context.Source, document)],
        });
    }

    private static HeredocSyntax? FindDocument(DockerfileSyntax syntax, TextSpan marker)
    {
        ImmutableArray<HeredocSyntax> documents = syntax.FindInstruction(marker.Start)?.Heredocs ?? [];

        // They are in the order of the text; a line can have very many.
        int low = 0;
        int high = documents.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (documents[middle].MarkerSpan.Start < marker.Start) low = middle + 1;
            else high = middle;
        }

        return low < documents.Length && documents[low].MarkerSpan == marker ? documents[low] : null;
    }

    private static Fix Terminate(SourceText source, HeredocSyntax document)
    {
        string end = source.Content.EndsWith('\n') ? document.Name + source.NewLine : source.NewLine + document.Name;
        return Fix.Safe(
            $"End it with {document.Name} at the end of the file",
            new TextEdit(new TextSpan(source.Length, source.Length), end));
    }

    /// <summary>Leaves out the spaces around the operator: the shell reads the same, and BuildKit no here-document.</summary>
    private static Fix[] Tighten(RuleContext context, TextSpan marker)
    {
        string content = context.Source.Content;
        int start = marker.Start;
        while (start > 0 && content[start - 1] is ' ' or '\t') start--;
        int operand = marker.Start + 2;
        while (operand < marker.End && content[operand] is ' ' or '\t') operand++;

        bool isShift = start > 0 && start < marker.Start && content[start - 1] is not ('\n' or '(')
            && content.AsSpan(marker.Start).StartsWith("<<", StringComparison.Ordinal) && !context.Source.Slice(marker).Contains('\n');
        return isShift ? [Fix.Safe("Leave out the spaces around <<", new TextEdit(new TextSpan(start, operand), "<<"))] : [];
    }
}
