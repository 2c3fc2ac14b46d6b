using Basewise.Analysis.Suppressions;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Style;

/// <summary>
/// Reports a comment above a stage or a build argument that BuildKit does not take for its description. As in BuildKit only where a directive
/// of the file asks for this, and by the last line of the comment alone.
/// </summary>
internal sealed class DefinitionDescription : StageRule
{
    private const string BuildKitName = "InvalidDefinitionDescription";

    public override RuleDescriptor Descriptor { get; } = new(
        "definition-description", Category.Style, Severity.Information,
        "The comment above a stage or a build argument does not begin with its name", FixKind.Safe, [BuildKitName]);

    public override Subjects Subjects => Subjects.Directive;

    public override void Check(RuleContext context)
    {
        if (!CheckPragmas.AskFor(BuildKitName, context.Source, context.Directives)) return;

        foreach (InstructionSyntax instruction in context.Instructions)
        {
            if (instruction.LeadingComments is [.., var comment]) Check(context, instruction, comment);
        }
    }

    private static void Check(RuleContext context, InstructionSyntax instruction, TextSpan comment)
    {
        WordSyntax? described = null;
        string name = "";
        bool isIndented = comment.Start > 0 && context.Source.Content[comment.Start - 1] is not ('\n' or '\uFEFF');
        ReadOnlySpan<char> text = context.Source.Slice(comment)[1..].Trim();
        ReadOnlySpan<char> firstWord = text.IndexOf(' ') is >= 0 and var end ? text[..end] : text;
        foreach (WordSyntax word in NamesOf(instruction))
        {
            string candidate = instruction.Kind == InstructionKind.From ? word.Text.ToLowerInvariant() : word.Text;
            bool isMeant = firstWord.SequenceEqual(candidate);
            if (isMeant && !isIndented) return;
            if (described is null || isMeant) (described, name) = (word, candidate);
        }

        if (described is null) return;

        context.Report(
            described.Value.Span,
            $"BuildKit does not take the comment above for the description of `{name}`: that begins with `# {name}`, at the start of a line.",
            [new RelatedPlace(comment, "This is the comment.")],
            FixesOf(context.Source, instruction, comment, isIndented ? null : name));
    }

    private static IEnumerable<WordSyntax> NamesOf(InstructionSyntax instruction) => instruction switch
    {
        FromSyntax { StageName: { } name } => [name],
        AssignmentsSyntax { Kind: InstructionKind.Arg } arg => arg.Assignments.Select(assignment => assignment.Name),
        _ => [],
    };

    /// <param name="name">What the comment could begin with; <c>null</c> where that would not do.</param>
    private static Fix[] FixesOf(SourceText source, InstructionSyntax instruction, TextSpan comment, string? name)
    {
        // What switches a rule off has to stay where it is and as it is.
        if (instruction.LeadingComments.Any(above => IsSuppression(source, above))) return [];

        int line = instruction.LinesSpan.Start;
        Fix separate = Fix.Safe("Put an empty comment between", new TextEdit(new TextSpan(line, line), $"#{source.NewLine}"));
        if (name is null) return [separate];

        int text = comment.Start + 1;
        string gap = text < comment.End && char.IsWhiteSpace(source.Content[text]) ? "" : " ";
        return [separate, Fix.NeedsConsent($"Begin the comment with {name}", new TextEdit(new TextSpan(text, text), $" {name}{gap}"))];
    }

    private static bool IsSuppression(SourceText source, TextSpan comment) =>
        SuppressionReader.Find(source, comment) is not null || DirectiveSyntax.FindIn(source, comment) is { Name: "check" };
}
