using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a <c>${…}</c> that shells understand and BuildKit does not.</summary>
internal sealed class InvalidSubstitution : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "invalid-substitution", Category.Syntax, Severity.Error,
        "BuildKit cannot replace this variable", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        if (context.HasBinaryProblems) return;

        foreach (RefusedWord word in context.RefusedWords)
        {
            if (word.Error.Kind == ExpansionErrorKind.UnclosedQuote) continue;

            string advice = word switch
            {
                { Document: not null } => " Quote the delimiter of the here-document if a shell shall do it later.",
                { Error.Kind: ExpansionErrorKind.Modifier or ExpansionErrorKind.Pattern } => " It knows - + ? with a colon or without one, # ## % %% and / //.",
                _ => "",
            };
            context.Report(
                word.Span,
                $"BuildKit cannot replace `{context.Source.ToString(word.Span)}`: {word.Error.Reason}.{advice}",
                word.Document is { } document && QuoteDelimiter(context.Source, document) is { } edit
                    ? [Fix.NeedsConsent("Quote the delimiter, so that BuildKit replaces nothing in the document", edit)]
                    : []);
        }
    }

    private static TextEdit? QuoteDelimiter(SourceText source, HeredocSyntax document)
    {
        ReadOnlySpan<char> marker = source.Slice(document.MarkerSpan);
        if (!marker.EndsWith(document.Name, StringComparison.Ordinal)) return null;

        TextSpan name = new(document.MarkerSpan.End - document.Name.Length, document.MarkerSpan.End);
        return new TextEdit(name, $"'{document.Name}'");
    }
}
