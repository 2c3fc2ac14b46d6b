using Basewise.Analysis.Rules.Variables;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a line whose first word is no instruction.</summary>
internal sealed class UnknownInstruction() : ProblemRule(SyntaxProblemKind.UnknownInstruction)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "unknown-instruction", Category.Syntax, Severity.Error,
        "A line begins with a word that is not an instruction", FixKind.Safe, []);

    protected override void Report(RuleContext context, SyntaxProblem problem)
    {
        string word = context.Source.ToString(problem.Span);
        if (NearName.Find(word, InstructionKinds.Keywords, slips: word.Length > 3 ? 2 : 1) is { } near)
        {
            string written = word.Any(char.IsAsciiLetterUpper) ? near : near.ToLowerInvariant();
            context.Report(problem.Span, $"`{word}` is not an instruction: do you mean {near}?", Fix.Safe($"Write {written}", new TextEdit(problem.Span, written)));
            return;
        }

        context.Report(problem.Span, word switch
        {
            ['/', '/', ..] => "`//` does not begin a comment in a Dockerfile: write #.",
            ['&' or '|' or ';' or '-', ..] => $"`{word}` begins no instruction: the line above needs {context.Escape} at its end to go on here.",
            _ => problem.Message,
        });
    }
}
