using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Style;

/// <summary>Reports the old form <c>ENV name value</c>, in which the rest of the line is one value.</summary>
internal sealed class LegacyKeyValue : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "legacy-key-value", Category.Style, Severity.Information,
        "ENV or LABEL has no equals sign between name and value", FixKind.Safe, ["LegacyKeyValueFormat"])
    { Tag = FindingTag.Deprecated };

    public override Subjects Subjects => Subjects.Env | Subjects.Label;

    public override void Check(RuleContext context)
    {
        Check(context, InstructionKind.Env);
        Check(context, InstructionKind.Label);
    }

    private static void Check(RuleContext context, InstructionKind kind)
    {
        foreach (Step step in context.StepsOf(kind))
        {
            if (step.Instruction is not AssignmentsSyntax { IsLegacyForm: true, Assignments: [{ Value: { } value } assignment] }) continue;

            string name = assignment.Name.Text;
            context.Report(
                assignment.Name.Span,
                $"`{name}` gets the whole rest of the line as its value: write {name}=value, which can stand beside others.",
                Fixes(context, assignment.Name, value));
        }
    }

    private static Fix[] Fixes(RuleContext context, WordSyntax name, WordSyntax value)
    {
        TextSpan gap = new(name.Span.End, value.Span.Start);
        if (context.Source.Slice(gap).Contains('\n') || FormOf(value.Content, context.Escape) is not { } form) return [];

        const string Title = "Put an equals sign between name and value";
        return form == Form.AsWritten
            ? [Fix.Safe(Title, new TextEdit(gap, "="))]
            : [Fix.Safe(Title, new TextEdit(gap, "=\""), new TextEdit(new TextSpan(value.Span.End, value.Span.End), "\""))];
    }

    /// <summary>How a value is written as one word; <c>null</c> where its quotes and escapes are too many to be sure.</summary>
    private static Form? FormOf(ReadOnlySpan<char> value, char escape)
    {
        char quote = value[0];
        bool isQuoted = quote is '"' or '\'' && value.Length > 1 && value[1..].IndexOf(quote) == value.Length - 2;
        if (value.Contains(escape)) return null;
        if (isQuoted) return Form.AsWritten;
        if (value.ContainsAny('"', '\'')) return null;

        foreach (char c in value)
        {
            if (char.IsWhiteSpace(c)) return Form.InQuotes;
        }

        return Form.AsWritten;
    }

    private enum Form
    {
        AsWritten,
        InQuotes,
    }
}
