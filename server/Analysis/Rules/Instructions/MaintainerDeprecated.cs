using System.Text;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports MAINTAINER, which has been deprecated since Docker 1.13; a label of the OCI image specification took its place.</summary>
internal sealed class MaintainerDeprecated : StageRule
{
    private const string Label = "org.opencontainers.image.authors";

    public override RuleDescriptor Descriptor { get; } = new(
        "maintainer-deprecated", Category.Instructions, Severity.Warning,
        "MAINTAINER is deprecated", FixKind.Safe,
        ["MaintainerDeprecated", "DL4000", "DS-0022", "CKV_DOCKER_6"])
    { Tag = FindingTag.Deprecated };

    public override Subjects Subjects => Subjects.Maintainer;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Maintainer))
        {
            if (step.Instruction.Kind != InstructionKind.Maintainer) continue;

            context.Report(
                step.Instruction.Keyword.Span,
                $"MAINTAINER is deprecated: name the authors in the label {Label}, which tools read.",
                Fixes(context, step.Instruction));
        }
    }

    private static Fix[] Fixes(RuleContext context, InstructionSyntax maintainer)
    {
        TextSpan keyword = maintainer.Keyword.Span;
        if (maintainer.Body.Raw.IsEmpty || context.Source.Slice(maintainer.LinesSpan).Contains('\n')) return [];

        string label = maintainer.Keyword.Text == "maintainer" ? "label" : "LABEL";
        return [Fix.Safe(
            $"Replace by LABEL {Label}",
            new TextEdit(keyword, label),
            new TextEdit(maintainer.Body.Span, $"{Label}={Quote(maintainer.Body.Text, context.Escape)}"))];
    }

    /// <summary>MAINTAINER takes its text as it is; in LABEL quotes, dollar signs and escapes mean something.</summary>
    private static string Quote(string authors, char escape)
    {
        bool isQuoted = authors.Length > 1 && authors[0] == '"' && authors.IndexOf('"', 1) == authors.Length - 1;
        string content = isQuoted ? authors[1..^1] : authors;
        StringBuilder quoted = new("\"");
        foreach (char c in content)
        {
            if (c is '"' or '$' || c == escape) quoted.Append(escape);
            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
