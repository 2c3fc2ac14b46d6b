using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a comment that would be a parser directive if it stood on top: there nothing but directives may be above it.</summary>
internal sealed class MisplacedParserDirective : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "misplaced-parser-directive", Category.Syntax, Severity.Warning,
        "A parser directive stands too low in the file to count", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Comment;

    public override void Check(RuleContext context)
    {
        DockerfileSyntax syntax = context.Model.Syntax;
        string content = context.Source.Content;
        foreach (TextSpan comment in syntax.Comments)
        {
            // Most comments begin with a space and a capital; this keeps their price low.
            int first = comment.Start + 1;
            while (first < comment.End && content[first] is ' ' or '\t') first++;
            if (first == comment.End || content[first] is not ('s' or 'S' or 'e' or 'E')) continue;
            if (DirectiveSyntax.FindIn(context.Source, comment) is { Name: not "check" } directive && IsMeant(directive))
            {
                Report(context, directive, isRepeated: syntax.FindDirective(directive.Name) is not null);
            }
        }
    }

    /// <summary>Prose has other values.</summary>
    private static bool IsMeant(DirectiveSyntax directive) => directive.Name == "escape"
        ? directive.Value is "\\" or "`"
        : directive.Value.Contains('/', StringComparison.Ordinal) && !directive.Value.Any(char.IsWhiteSpace);

    private static void Report(RuleContext context, DirectiveSyntax directive, bool isRepeated) => context.Report(
        directive.Span,
        isRepeated
            ? $"This is a comment: the parser directive `{directive.Name}` above is the one that counts."
            : $"This is a comment: a parser directive stands above everything else, also above other comments and blank lines, so `{directive.Name}` keeps its default.",
        isRepeated ? [] : MoveToTop(context.Source, directive));

    private static Fix[] MoveToTop(SourceText source, DirectiveSyntax directive)
    {
        TextSpan line = source.LineAt(source.PositionOf(directive.Span.Start).Line);
        int top = source.Content.StartsWith('\uFEFF') ? 1 : 0;
        string effect = directive.Name == "escape" ? "the escape character changes" : "another frontend reads the file";
        return
        [
            Fix.NeedsConsent(
                $"Move it to the top, where it counts ({effect})",
                new TextEdit(new TextSpan(top, top), $"{source.ToString(directive.Span)}{source.NewLine}"),
                new TextEdit(new TextSpan(line.Start, source.LineAt(source.PositionOf(line.Start).Line + 1).Start), "")),
        ];
    }
}
