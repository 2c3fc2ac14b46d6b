using Basewise.Analysis.Rules.Variables;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a flag that the instruction does not have, and a key or a type that a mount does not have.</summary>
internal sealed class UnknownFlag() : ProblemRule(SyntaxProblemKind.UnknownFlag)
{
    private const int Slips = 2;

    public override RuleDescriptor Descriptor { get; } = new(
        "unknown-flag", Category.Syntax, Severity.Error,
        "An instruction is given a flag that it does not have", FixKind.Safe, []);

    protected override void Report(RuleContext context, SyntaxProblem problem)
    {
        string written = context.Source.ToString(problem.Span);
        if (NearName.Find(written, CandidatesFor(context, problem.Span), Slips) is not { } near)
        {
            context.Report(problem.Span, problem.Message);
            return;
        }

        // The parser's message is a sentence of its own, with a list behind a colon or without one; the name in it is written without its quotes.
        string what = problem.Message[..(problem.Message.LastIndexOf('`') + 1)];
        context.Report(problem.Span, $"{what}: do you mean `{near}`?", Fix.Safe($"Write {near}", new TextEdit(problem.Span, near)));
    }

    private static string[] CandidatesFor(RuleContext context, TextSpan span)
    {
        if (context.Model.Syntax.FindInstruction(span.Start) is not { } instruction) return [];

        ReadOnlySpan<char> before = context.Source.Slice(new TextSpan(instruction.LinesSpan.Start, span.Start));
        if (before.EndsWith("type=", StringComparison.OrdinalIgnoreCase)) return MountKeys.Types.ToArray();
        if (!context.Source.Slice(span).StartsWith("--", StringComparison.Ordinal)) return MountKeys.All.ToArray();

        InstructionKind kind = instruction is OnbuildSyntax { Trigger: { } trigger } ? trigger.Kind : instruction.Kind;
        return [.. InstructionFlags.Of(kind).ToArray().Select(name => $"--{name}")];
    }
}
