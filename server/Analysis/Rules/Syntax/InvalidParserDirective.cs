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

    public override Subjects Subjects => Subjects.Problem | Subjects.Directive;

    public override void Check(RuleContext context)
    {
        DockerfileSyntax syntax = context.Model.Syntax;
        HashSet<int>? redundant = FindRedundant(syntax);
        foreach (SyntaxProblem problem in syntax.Problems)
        {
            if (problem.Kind != SyntaxProblemKind.ParserDirective) continue;

            bool canGo = redundant is not null && redundant.Contains(problem.Span.Start);
            context.Report(problem.Span, problem.Message, canGo ? [Remove(syntax.Source, problem.Span)] : []);
        }

        // The first of a name is the one that BuildKit reads.
        if (syntax.FindDirective("check") is { } check) CheckOption(context, check);
    }

    /// <summary>Directives that say word by word what one above them says, by their places.</summary>
    private static HashSet<int>? FindRedundant(DockerfileSyntax syntax)
    {
        if (syntax.Directives.Length < 2) return null;

        HashSet<int> redundant = [];
        Dictionary<string, string> values = [];
        foreach (DirectiveSyntax directive in syntax.Directives)
        {
            if (!values.TryAdd(directive.Name, directive.Value) && values[directive.Name] == directive.Value) redundant.Add(directive.Span.Start);
        }

        return redundant;
    }

    private static void CheckOption(RuleContext context, DirectiveSyntax directive)
    {
        int start = directive.ValueSpan.Start;
        foreach (string option in directive.Value.Split(';'))
        {
            int equals = option.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? option : option[..equals];
            string name = key.Trim();
            int nameStart = start + (key.Length - key.TrimStart().Length);
            start += option.Length + 1;
            if (name.Length == 0) continue;

            TextSpan span = new(nameStart, nameStart + name.Length);
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

    private static Fix Remove(SourceText source, TextSpan span)
    {
        int line = source.PositionOf(span.Start).Line;
        return Fix.Safe("Remove the second directive", new TextEdit(new TextSpan(source.LineAt(line).Start, source.LineAt(line + 1).Start), ""));
    }
}
