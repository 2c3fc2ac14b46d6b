using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>
/// Reports an array that BuildKit refuses because it holds more than strings, and one that is no JSON: that it takes for a command of the
/// shell, or for paths, without a word.
/// </summary>
internal sealed class JsonArrayInvalid : StageRule
{
    /// <summary>A bit for each kind of instruction that takes an array or words. A wrong array of SHELL is refused, and has a rule of its own.</summary>
    private const long TakingArrays = (1L << (int)InstructionKind.Cmd) | (1L << (int)InstructionKind.Entrypoint) | (1L << (int)InstructionKind.Run)
        | (1L << (int)InstructionKind.Healthcheck) | (1L << (int)InstructionKind.Copy) | (1L << (int)InstructionKind.Add) | (1L << (int)InstructionKind.Volume);

    public override RuleDescriptor Descriptor { get; } = new(
        "json-array-invalid", Category.Syntax, Severity.Error,
        "This looks like a JSON array of strings, and is not one", FixKind.Safe, []);

    public override Subjects Subjects => Subjects.Problem | Subjects.Cmd | Subjects.Entrypoint | Subjects.Shell | Subjects.Run | Subjects.Healthcheck | Subjects.Copy | Subjects.Add | Subjects.Volume | Subjects.Onbuild;

    public override void Check(RuleContext context)
    {
        if (context.HasBinaryProblems) return;

        HashSet<int>? refused = null;
        foreach (SyntaxProblem problem in context.Problems)
        {
            if (problem.Kind != SyntaxProblemKind.JsonArray || ReadableProblems.IsOfTemplate(context.Model.Syntax, problem)) continue;

            context.Report(problem.Span, problem.Message, Repair(context, problem.Span));
            (refused ??= []).Add(problem.Span.Start);
        }

        foreach (InstructionSyntax written in context.Instructions)
        {
            InstructionSyntax instruction = written.Kind == InstructionKind.Onbuild && written is OnbuildSyntax { Trigger: { } trigger } ? trigger : written;
            if ((TakingArrays & (1L << (int)instruction.Kind)) == 0 || instruction.IsExecForm) continue;
            if (ArrayOf(instruction) is { } array && refused?.Contains(array.Span.Start) != true) CheckArray(context, instruction, array);
        }
    }

    /// <summary>What stands in brackets and is not read as an array.</summary>
    private static WordSyntax? ArrayOf(InstructionSyntax instruction)
    {
        WordSyntax body = instruction is HealthcheckSyntax { Arguments: [{ } command] } ? command : instruction.Body;
        return body.Raw is ['[', ..] ? body : null;
    }

    private static void CheckArray(RuleContext context, InstructionSyntax instruction, WordSyntax array)
    {
        bool takesPaths = instruction.Kind is InstructionKind.Copy or InstructionKind.Add or InstructionKind.Volume;
        bool mayBePattern = instruction.Kind is InstructionKind.Copy or InstructionKind.Add;
        if (JsonArrayRepair.Of(array, mayBePattern) is not { } repair) return;

        string effect = takesPaths
            ? "its words are taken for paths"
            : "a shell is given the brackets as a command";
        context.Report(
            Severity.Warning,
            array.Span,
            $"This is no JSON, so {effect}: {repair.Reason}.",
            [],
            repair.Text is { } text && array.Span.Length == array.Raw.Length
                ? [Fix.NeedsConsent("Write a JSON array, which BuildKit does not give to a shell", new TextEdit(array.Span, text))]
                : []);
    }

    private static Fix[] Repair(RuleContext context, TextSpan span) =>
        JsonArrayRepair.Quote(context.Source.ToString(span)) is { } text ? [Fix.Safe("Put every value in double quotes", new TextEdit(span, text))] : [];
}
