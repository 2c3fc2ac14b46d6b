using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>
/// Reports a file that is no Dockerfile, a template that will be one, and the places that BuildKit refuses for a reason that has no rule
/// of its own.
/// </summary>
internal sealed class ParseError : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "parse-error", Category.Syntax, Severity.Error,
        "BuildKit cannot read this", FixKind.None, ["DL1000"]);

    public override Subjects Subjects => Subjects.Problem;

    public override void Check(RuleContext context)
    {
        DockerfileSyntax syntax = context.Model.Syntax;
        if (syntax.Problems.IsEmpty) return;

        if (context.IsBinary)
        {
            int nul = context.Source.Content.IndexOf('\0', StringComparison.Ordinal);
            context.Report(new TextSpan(nul, nul + 1), "There is a NUL character here: BuildKit reads text in UTF-8 and nothing else.");
            return;
        }

        bool isTemplate = false;
        foreach (SyntaxProblem problem in syntax.Problems)
        {
            if (!ReadableProblems.IsOfTemplate(syntax, problem))
            {
                if (problem.Kind == SyntaxProblemKind.Other) context.Report(problem.Span, problem.Message);
            }
            else if (!isTemplate)
            {
                isTemplate = true;
                context.Report(
                    Severity.Information, problem.Span, "This is a template: BuildKit can read it only after it is filled in, and what is found here may not hold then.", []);
            }
        }
    }
}
