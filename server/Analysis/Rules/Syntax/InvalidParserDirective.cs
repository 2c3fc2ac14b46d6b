using Basewise.Analysis.Rules.Variables;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a parser directive that BuildKit refuses: given twice, with a value that it does not take, or with an unknown option.</summary>
internal sealed class InvalidParserDirective : Rule
{
    private static readonly string[] CheckOptions = ["skip", "error", "experimental"];

    public override RuleDescriptor Descriptor { get; } = new(
        "invalid-parser-directive", Category.Syntax, Severity.Error,
        "BuildKit refuses a parser directive", FixKind.Safe, []);

    public override void Check(RuleContext context)
    {
        DockerfileSyntax syntax = context.Model.Syntax;
        foreach (SyntaxProblem problem in syntax.Problems)
        {
            if (problem.Kind == SyntaxProblemKind.ParserDirective) context.Report(problem.Span, problem.Message, FixesOf(syntax, problem.Span));
        }

        for (int i = 0; i < syntax.Directives.Length; i++)
        {
            // BuildKit refuses the second of a name before it reads what the first one says.
            if (syntax.Directives[i].Name == "check" && !IsRepeated(syntax, i)) CheckOption(context, syntax.Directives[i]);
        }
    }

    private static bool IsRepeated(DockerfileSyntax syntax, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (syntax.Directives[i].Name == syntax.Directives[index].Name) return true;
        }

        return false;
    }

    private static void CheckOption(RuleContext context, DirectiveSyntax directive)
    {
        int start = directive.ValueSpan.Start;
        foreach (string option in directive.Value.Split(';'))
        {
            int equals = option.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? option : option[..equals];
            string name = key.Trim();
            TextSpan span = new(start + (key.Length - key.TrimStart().Length), start + key.TrimEnd().Length);
            start += option.Length + 1;
            if (name.Length == 0) continue;

            if (!CheckOptions.Contains(name))
            {
                string? near = NearName.Find(name, CheckOptions, slips: 2);
                context.Report(
                    span,
                    near is null ? $"BuildKit's checks have no option `{name}`: there are skip, error and experimental." : $"BuildKit's checks have no option `{name}`: do you mean `{near}`?",
                    near is null ? [] : [Fix.Safe($"Write {near}", new TextEdit(span, near))]);
                return;
            }

            if (equals < 0)
            {
                context.Report(span, $"The option `{name}` needs a value: write {name}=….");
                return;
            }
        }
    }

    /// <summary>A directive that says again what one above it says can go.</summary>
    private static Fix[] FixesOf(DockerfileSyntax syntax, TextSpan span)
    {
        DirectiveSyntax? repeated = syntax.Directives.FirstOrDefault(directive => directive.Span == span);
        if (repeated is null || !syntax.Directives.Any(directive => directive.Span.Start < span.Start && directive.Name == repeated.Name && directive.Value == repeated.Value)) return [];

        SourceText source = syntax.Source;
        TextSpan line = source.LineAt(source.PositionOf(span.Start).Line);
        int next = source.LineAt(source.PositionOf(span.Start).Line + 1).Start;
        return [Fix.Safe("Remove the second directive", new TextEdit(new TextSpan(line.Start, next), ""))];
    }
}
