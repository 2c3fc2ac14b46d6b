using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Variables;

/// <summary>
/// Reports a variable that nothing sets, where BuildKit replaces variables itself. On a base image whose own variables are not known,
/// only those are reported that were surely meant to be another or one from before the first FROM.
/// </summary>
internal sealed class UndefinedVariable : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "undefined-variable", Category.Variables, Severity.Warning,
        "A variable is used that nothing sets", FixKind.NeedsConsent, ["UndefinedVar"]);

    public override void Check(RuleContext context)
    {
        string text = context.Source.Content;
        int dollar = -1;
        foreach (Stage stage in context.Stages)
        {
            foreach (Step step in stage.Steps)
            {
                TextSpan lines = step.Instruction.LinesSpan;
                if (dollar < lines.Start) dollar = text.IndexOf('$', lines.Start);
                if (dollar < 0) return;

                if (dollar < lines.End && ExpandedWords.MayBeIn(step.Instruction) && !HasAll(step)) Check(context, step);
            }
        }
    }

    /// <summary>Whether all variables of an instruction are set, as nearly always: quoted or not, and the shell's too.</summary>
    private static bool HasAll(Step step) => step.Instruction.Heredocs.IsEmpty && step.Variables.HasAllOf(step.Instruction.Line.Content);

    private static void Check(RuleContext context, Step step)
    {
        bool isArg = step.Instruction.Kind == InstructionKind.Arg;
        HashSet<string>? declaredHere = null;
        foreach ((WordSyntax word, string? value) in ExpandedWords.Of(step.Instruction))
        {
            if (!step.Variables.HasAllOf(value ?? word.Content)) CheckWord(context, step, word, value ?? word.Text, declaredHere);

            // One ARG sees what stands before it in the same instruction; ENV does not.
            if (isArg) (declaredHere ??= []).Add(NameOf(word));
        }

        CheckDocuments(context, step);
    }

    private static void CheckWord(RuleContext context, Step step, WordSyntax word, string text, HashSet<string>? declaredHere)
    {
        char escape = context.Escape;
        ImmutableArray<string> undefined = step.Variables.Expand(text, escape).Undefined;
        if (undefined.IsEmpty) return;

        foreach (string name in undefined.Distinct())
        {
            if (declaredHere?.Contains(name) == true || FindKin(context, step, name) is not var (global, near)) continue;

            VariableReference? reference = FindReference(word, name, escape);
            Report(context, step, name, global, near, reference?.Span ?? word.Span, reference);
        }
    }

    private static VariableReference? FindReference(WordSyntax word, string name, char escape) => VariableReference.In(word, escape).FirstOrDefault(reference => reference.Name == name);

    private static string NameOf(WordSyntax assignment)
    {
        int equals = assignment.Raw.IndexOf('=');
        return equals < 0 ? assignment.Text : assignment.Text[..equals];
    }

    /// <summary>Files that COPY and ADD write: BuildKit replaces variables in them, quotes or not, and always with the backslash as escape.</summary>
    private static void CheckDocuments(RuleContext context, Step step)
    {
        if (step.Instruction is not TransferSyntax) return;

        foreach (HeredocSyntax document in step.Instruction.Heredocs.Where(document => document.Expands))
        {
            HashSet<string> reported = [];
            foreach (VariableReference reference in VariableReference.In(context.Source, document.BodySpan, '\\'))
            {
                if (step.Variables.Find(reference.Name) is not null || !reported.Add(reference.Name) || FindKin(context, step, reference.Name) is not var (global, near)) continue;

                Report(context, step, reference.Name, global, near, reference.Span, reference);
            }
        }
    }

    /// <summary>The variable of this name that FROM alone sees, or else a name that may be meant; <c>null</c> where the base image may well set it.</summary>
    private static (Variable? Global, string? Near)? FindKin(RuleContext context, Step step, string name)
    {
        // BuildKit reads these two itself and puts them into no environment.
        if (name is "BUILDKIT_SBOM_SCAN_CONTEXT" or "BUILDKIT_SBOM_SCAN_STAGE") return null;

        Variable? global = context.GlobalVariables.Find(name);
        string? near = global is null ? NearName.Find(name, step.Variables.Names) : null;
        return step.Variables.IsComplete || global is not null || near is not null ? (global, near) : null;
    }

    private static void Report(RuleContext context, Step step, string name, Variable? global, string? near, TextSpan span, VariableReference? reference)
    {
        string message = (global, near) switch
        {
            ({ Declaration: null }, _) => $"BuildKit sets `{name}` only in a stage that declares it: add ARG {name}.",
            (not null, _) => $"The ARG {name} before the first FROM is seen by FROM alone: repeat ARG {name} in this stage.",
            _ when EmptyPathEntry.IsLeftIn(step.Instruction, name) =>
                $"Nothing sets `{name}`, so the list keeps an empty entry, and that stands for the current directory: what lies there can be loaded instead.",
            (_, not null) => $"Nothing sets `{name}`: do you mean `{near}`?",
            _ when SetsItself(step.Instruction, name) => $"ENV reads its values before it sets any, so `{name}` is still empty here: set it in an ENV above this one.",
            _ => $"Nothing sets `{name}`, so it is empty here.",
        };
        context.Report(span, message, PlacesOf(step, global, near), Fixes(context, step, name, global, near, reference));
    }

    private static ImmutableArray<RelatedPlace> PlacesOf(Step step, Variable? global, string? near)
    {
        if (global?.Declaration is { } argument) return [new RelatedPlace(argument.Name.Span, "The ARG that FROM alone sees.")];

        return near is not null && step.Variables.Find(near)?.Declaration is { } declaration
            ? [new RelatedPlace(declaration.Name.Span, $"`{near}` is set here.")]
            : [];
    }

    private static bool SetsItself(InstructionSyntax instruction, string name) =>
        instruction is AssignmentsSyntax { Kind: InstructionKind.Env } env && env.Assignments.Any(assignment => assignment.Name.Text == name);

    private static Fix[] Fixes(RuleContext context, Step step, string name, Variable? global, string? near, VariableReference? reference)
    {
        if (global is not null)
        {
            int end = step.Stage.From.LinesSpan.End;
            return [Fix.NeedsConsent($"Declare ARG {name} in this stage", new TextEdit(new TextSpan(end, end), $"{context.Source.NewLine}ARG {name}"))];
        }

        if (EmptyPathEntry.FindFix(step.Instruction, name, reference) is { } fix) return [fix];

        if (near is not null) return reference is null ? [] : [Fix.NeedsConsent($"Use {near}", new TextEdit(reference.NameSpan, near))];

        return SetsItself(step.Instruction, name) ? [] : [Declare(context, step, name)];
    }

    /// <summary>The fix that makes it an argument of the build, right above the instruction and its comments.</summary>
    private static Fix Declare(RuleContext context, Step step, string name)
    {
        int start = step.Instruction.LeadingComments is [TextSpan comment, ..] ? LineStart(context.Source, comment.Start) : step.Instruction.LinesSpan.Start;
        return Fix.NeedsConsent($"Declare ARG {name}, for the build to set", new TextEdit(new TextSpan(start, start), $"ARG {name}{context.Source.NewLine}"));
    }

    private static int LineStart(SourceText source, int offset) => source.LineAt(source.PositionOf(offset).Line).Start;
}
