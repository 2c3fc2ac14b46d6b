using Basewise.Analysis.Rules.Variables;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a <c>${…}</c> that shells understand and BuildKit does not.</summary>
internal sealed class InvalidSubstitution : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "invalid-substitution", Category.Syntax, Severity.Error,
        "BuildKit cannot replace this variable", FixKind.None, []);

    public override void Check(RuleContext context)
    {
        if (!context.Model.Syntax.Problems.IsEmpty && ReadableProblems.IsBinary(context)) return;

        foreach ((TextSpan span, _, ExpansionError error) in RefusedWords.In(context.Model))
        {
            if (error.Kind == ExpansionErrorKind.UnclosedQuote) continue;

            string advice = error.Kind is ExpansionErrorKind.Modifier or ExpansionErrorKind.Pattern
                ? " It knows - + ? with a colon or without one, # ## % %% and / //."
                : "";
            context.Report(span, $"BuildKit cannot replace `{context.Source.ToString(span)}`: {error.Reason}.{advice}");
        }
    }
}
