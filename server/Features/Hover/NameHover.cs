using Basewise.Analysis.Semantics;
using Basewise.Features.Names;
using Basewise.Features.Reference;
using Basewise.Features.Symbols;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>The hover on a name that the file gives: a variable with its value at this place, or a stage.</summary>
internal static class NameHover
{
    public static HoverContent? Find(SemanticModel model, NameUse? use)
    {
        if (use is null) return null;

        string? markdown = use.Name.Kind switch
        {
            NameKind.Stage => DescribeStage(model, use),
            NameKind.Variable => DescribeVariable(model, use),
            _ => null,
        };
        return markdown is null ? null : new HoverContent(use.Span, markdown);
    }

    private static string? DescribeStage(SemanticModel model, NameUse use)
    {
        if (use.Definition is not { } target || model.FindStage(target.Start) is not { } stage) return null;

        string name = stage.Name is { } given ? $"Stage {Code(given)}" : $"Stage {stage.Index}";
        string image = stage.From.Image is { } word ? $", from {Code(word.Text)}" : "";
        return $"{name}{image}, line {LineOf(model, target)}";
    }

    private static string DescribeVariable(SemanticModel model, NameUse use)
    {
        string name = use.Name.Text;
        Variable? variable = ScopeAt(model, use).Find(name);
        string headline = variable?.Value.Text is { } value ? $"{Code(name)} is {Code(value)}" : Code(name);

        // What PATH is for, everybody knows.
        string meaning = name != "PATH" && EnvironmentReference.Find(name) is { } entry ? $"\n\n{entry.Text}" : "";
        return $"{headline}\n\n{VariableDescription.Source(model, name, variable)}{meaning}";
    }

    /// <summary>What an instruction reads is what it finds; what it declares is what the one behind it finds.</summary>
    private static VariableScope ScopeAt(SemanticModel model, NameUse use)
    {
        int offset = use.Span.Start;
        if (use.StageIndex < 0) return model.GlobalVariables;

        Stage stage = model.Stages[use.StageIndex];
        int index = 0;
        while (index < stage.Steps.Length && stage.Steps[index].Instruction.LinesSpan.End < offset) index++;
        if (use.Role == NameRole.Declaration) index++;
        return index < stage.Steps.Length ? stage.Steps[index].Variables : stage.Variables;
    }

    private static int LineOf(SemanticModel model, TextSpan span) => model.Syntax.Source.PositionOf(span.Start).Line + 1;

    /// <summary>Text of the file as code, whatever it holds: one line, not too long, in more backquotes than it has.</summary>
    private static string Code(string text)
    {
        string line = ShortText.Of(text);
        if (line.Length == 0) return "empty";

        string fence = line.Contains('`') ? "``" : "`";
        string room = fence.Length > 1 ? " " : "";
        return fence + room + line.Replace("``", "` `", StringComparison.Ordinal) + room + fence;
    }
}
