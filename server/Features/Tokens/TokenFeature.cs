using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>
/// What each part of a document is, for an editor that colours by meaning: instructions, images, stages, variables, and the shell scripts in
/// RUN. The scripts of other interpreters are left to the editor's own grammars.
/// </summary>
public static class TokenFeature
{
    /// <summary>The tokens that lie in a range or reach into it, in the order of the text, none overlapping another.</summary>
    public static ImmutableArray<SemanticToken> Of(Snapshot snapshot, TextSpan range)
    {
        if (snapshot.Model is { } model) return OfDockerfile(model, range);
        return snapshot.Dependencies is not { } file ? [] : file.Requirements is { } requirements ? RequirementsTokens.Of(requirements.Tokens, range) : DataTokens.Of(file, range);
    }

    private static ImmutableArray<SemanticToken> OfDockerfile(SemanticModel model, TextSpan range)
    {
        SemanticTokenWriter writer = new(model.Syntax.Comments, range, Math.Clamp(model.Syntax.Source.Length - range.Start, 0, range.Length));
        foreach (DirectiveSyntax directive in model.Syntax.Directives) AddDirective(directive, writer);

        InstructionTokens tokens = new(model, writer);
        StepCursor cursor = new(model);
        ImmutableArray<InstructionSyntax> instructions = model.Syntax.Instructions;
        for (int i = model.Syntax.IndexOfFirstInstruction(range.Start); i < instructions.Length && instructions[i].LinesSpan.Start < range.End; i++)
        {
            if (instructions[i] is FromSyntax from) tokens.AddFrom(from, cursor.FindStage(from)?.Base.Parent is not null);
            else tokens.Add(instructions[i], cursor.FindStep(instructions[i]));
        }

        return writer.Complete();
    }

    private static void AddDirective(DirectiveSyntax directive, SemanticTokenWriter writer)
    {
        writer.Add(new TextSpan(directive.Span.Start, directive.Span.Start + 1), TokenType.Comment);
        writer.Add(directive.NameSpan, TokenType.Macro);
        writer.Add(directive.ValueSpan, TokenType.String);
    }
}
