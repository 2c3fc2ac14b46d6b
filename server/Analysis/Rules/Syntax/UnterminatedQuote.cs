using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a quote that nothing closes, where BuildKit reads quotes itself.</summary>
internal sealed class UnterminatedQuote : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "unterminated-quote", Category.Syntax, Severity.Error,
        "A quote is not closed", FixKind.Safe, []);

    public override void Check(RuleContext context)
    {
        if (context.HasBinaryProblems) return;

        foreach ((TextSpan span, TextSpan word, ExpansionError error) in context.RefusedWords)
        {
            if (error.Kind != ExpansionErrorKind.UnclosedQuote) continue;

            char quote = context.Source.Content[span.Start];
            int end = word.End;
            context.Report(
                new TextSpan(span.Start, end),
                $"This {(quote == '\'' ? "single" : "double")} quote is not closed: all that follows belongs to it, and BuildKit refuses the word.",
                Fix.Safe("Close the quote at the end of the word", new TextEdit(new TextSpan(end, end), quote.ToString())));
        }
    }
}
