using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Features.Hover;
using Basewise.Features.Symbols;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hints;

/// <summary>
/// What a variable stands for where BuildKit replaces it and a reader would have to look it up: in the image of a FROM, in WORKDIR, USER
/// and EXPOSE. Nothing is said where the value is not known, empty, or to be read in the same place.
/// </summary>
internal sealed class VariableHints : HintProvider
{
    public override bool IsWanted(HintOptions options) => options.Variables;

    public override void AddTo(List<InlayHint> hints, SemanticModel model, TextSpan range)
    {
        StepCursor cursor = new(model);
        ImmutableArray<InstructionSyntax> instructions = model.Syntax.Instructions;
        for (int i = model.Syntax.IndexOfFirstInstruction(range.Start); i < instructions.Length && instructions[i].LinesSpan.Start < range.End; i++)
        {
            InstructionSyntax instruction = instructions[i];
            if (instruction is FromSyntax { Image: { } image })
            {
                AddWord(hints, model, image, model.GlobalVariables);
            }
            else if (instruction.Kind is InstructionKind.Workdir or InstructionKind.User or InstructionKind.Expose
                && instruction.Body.Raw.Contains('$') && cursor.FindStep(instruction) is { } step)
            {
                foreach (WordSyntax word in instruction.Arguments) AddWord(hints, model, word, step.Variables);
            }
        }
    }

    private static void AddWord(List<InlayHint> hints, SemanticModel model, WordSyntax word, VariableScope scope)
    {
        char escape = model.Syntax.Escape;
        foreach ((int start, int end) in VariableExpressions.In(word, escape))
        {
            string expression = word.Line.ToString(start, end);
            Expansion expansion = scope.Expand(expression, escape);
            if (expansion is not { Text: { Length: > 0 } value, Used: [var first, ..] } || expression.Contains(value, StringComparison.Ordinal)) continue;

            // An image of which not everything is known may set it.
            if (!scope.IsComplete && !expansion.Undefined.IsEmpty) continue;

            string name = expansion.Used.FirstOrDefault(used => !expansion.Undefined.Contains(used)) ?? first;
            int offset = word.Line.SourceSpan(start, end).End;
            hints.Add(new InlayHint(offset, $"={ShortText.Of(value)}", VariableDescription.Source(model, name, scope.Find(name))));
        }
    }
}
