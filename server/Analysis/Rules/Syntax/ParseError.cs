using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports what BuildKit's parser refuses. BuildKit stops at the first such place; all of them are told here.</summary>
internal sealed class ParseError : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "parse-error", Category.Syntax, Severity.Error,
        "BuildKit cannot read this", FixKind.None, ["DL1000"]);

    public override void Check(RuleContext context)
    {
        // A binary file, or text in UTF-16, would be an unknown instruction at each of its lines.
        int nul = context.Source.Content.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0 && !context.Model.Syntax.Problems.IsEmpty)
        {
            context.Report(new TextSpan(nul, nul + 1), "There is a NUL character here: BuildKit reads text in UTF-8 and nothing else.");
            return;
        }

        bool isTemplate = false;
        foreach (SyntaxProblem problem in context.Model.Syntax.Problems)
        {
            if (!BeginsTemplateTag(context.Source, problem.Span))
            {
                context.Report(problem.Span, problem.Message);
            }
            else if (!isTemplate)
            {
                isTemplate = true;
                context.Report(
                    Severity.Information, problem.Span, "This is a template: BuildKit can read it only after it is filled in, and what is found here may not hold then.", []);
            }
        }
    }

    /// <summary>Jinja and Go begin so the lines that are not for BuildKit (<c>{% if … %}</c>, <c>{{- … }}</c>); no instruction does.</summary>
    private static bool BeginsTemplateTag(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.Slice(span);
        return text.StartsWith("{%", StringComparison.Ordinal) || text.StartsWith("{{", StringComparison.Ordinal) || text.StartsWith("{#", StringComparison.Ordinal);
    }
}
