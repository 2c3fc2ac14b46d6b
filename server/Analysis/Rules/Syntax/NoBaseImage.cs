using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a file in which no FROM stands.</summary>
internal sealed class NoBaseImage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "no-base-image", Category.Syntax, Severity.Error,
        "No FROM says what to build on", FixKind.None, []);

    public override void Check(RuleContext context)
    {
        DockerfileSyntax syntax = context.Model.Syntax;
        if (!context.Model.Stages.IsEmpty || context.Source.Content.AsSpan().IsWhiteSpace()) return;
        if (context.IsBinary || ReadableProblems.HasTags(syntax)) return;

        if (syntax.Instructions.IsEmpty)
        {
            foreach (SyntaxProblem problem in syntax.Problems)
            {
                if (problem.Kind == SyntaxProblemKind.NoInstruction) context.Report(problem.Span, problem.Message);
            }

            return;
        }

        // A line that is not an instruction is reported already, and may be a misspelt FROM.
        TextSpan? place = null;
        foreach (InstructionSyntax instruction in syntax.Instructions)
        {
            if (instruction.Kind == InstructionKind.Unknown) return;

            place ??= instruction.Keyword.Span;
        }

        if (place is { } first) context.Report(first, "There is no FROM in this file: begin with FROM and an image, such as python:3.13-slim.");
    }
}
