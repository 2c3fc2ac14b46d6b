using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports several sources that are copied to a destination which is not marked as a folder.</summary>
internal sealed class CopyMultipleSourcesSlash : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "copy-multiple-sources-slash", Category.Instructions, Severity.Warning,
        "Several sources are copied to a path without a slash at its end", FixKind.NeedsConsent, ["DL3021", "DS-0011"]);

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        Check(context, InstructionKind.Copy);
        Check(context, InstructionKind.Add);
    }

    private static void Check(RuleContext context, InstructionKind kind)
    {
        foreach (Step step in context.StepsOf(kind))
        {
            // What is written with the slash has it whatever its variables are.
            if (step.Effective is not TransferSyntax { Arguments.Length: > 2, Destination: { Raw: not [.., '/'] } word } transfer) continue;
            if (TrailingComment.Find(transfer, context.Escape) is not null) continue;
            if (step.Variables.Resolve(word, context.Escape) is not { Length: > 0 } destination) continue;
            if (destination[^1] is '/' or '\\' || destination is "." or ".." || destination.EndsWith("/.", StringComparison.Ordinal)) continue;

            context.Report(
                word.Span,
                $"With {transfer.Sources.Length} sources `{destination}` must be a folder, which only a slash at its end says: without it the last file may overwrite the others, and older builders refuse it.",
                Fixes(context, word));
        }
    }

    private static Fix[] Fixes(RuleContext context, WordSyntax word)
    {
        // The slash goes behind the path, but within its quotes.
        TextSpan span = word.Span;
        int end = span.End - (context.Source.Content[span.End - 1] is '"' or '\'' ? 1 : 0);
        return [Fix.NeedsConsent("End the destination with a slash", new TextEdit(new TextSpan(end, end), "/"))];
    }
}
