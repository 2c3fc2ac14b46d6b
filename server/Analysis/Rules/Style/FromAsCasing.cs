using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Style;

/// <summary>Reports an AS in another case than its FROM.</summary>
internal sealed class FromAsCasing : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "from-as-casing", Category.Style, Severity.Information,
        "FROM and AS differ in case", FixKind.Safe, ["FromAsCasing"]);

    public override Subjects Subjects => Subjects.StageName;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.From is not { StageName: not null, Arguments: [_, WordSyntax @as, _] }) continue;

            // A FROM that mixes cases is the business of instruction-casing.
            ReadOnlySpan<char> from = stage.From.Keyword.Raw;
            string? wanted = !from.ContainsAnyExceptInRange('A', 'Z') ? "AS" : !from.ContainsAnyExceptInRange('a', 'z') ? "as" : null;
            if (wanted is null || @as.Raw.SequenceEqual(wanted)) continue;

            context.Report(
                @as.Span,
                $"`{from}` and `{@as.Text}` differ in case: write both alike.",
                @as.Span.Length == wanted.Length ? [Fix.Safe($"Write {wanted}", new TextEdit(@as.Span, wanted))] : []);
        }
    }
}
