using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Symbols;

/// <summary>The outline of a Dockerfile, stages with their instructions below them, and of a file that names packages.</summary>
public static class OutlineFeature
{
    public static ImmutableArray<OutlineEntry> Of(Snapshot snapshot)
    {
        if (snapshot.Dependencies is { } dependencies) return DependencyOutline.Of(dependencies);
        if (snapshot.Model is not { } model) return [];

        ImmutableArray<OutlineEntry>.Builder outline = ImmutableArray.CreateBuilder<OutlineEntry>();
        foreach (InstructionSyntax instruction in model.Syntax.Instructions)
        {
            if (instruction is FromSyntax) break;
            Add(snapshot.Source, instruction, outline);
        }

        foreach (Stage stage in model.Stages) outline.Add(Describe(snapshot.Source, stage));
        return outline.ToImmutable();
    }

    private static OutlineEntry Describe(SourceText source, Stage stage)
    {
        ImmutableArray<OutlineEntry>.Builder children = ImmutableArray.CreateBuilder<OutlineEntry>(stage.Steps.Length);
        foreach (Step step in stage.Steps) Add(source, step.Instruction, children);

        FromSyntax from = stage.From;
        int end = stage.Steps is [.., { } last] ? last.Instruction.Span.End : from.Span.End;
        WordSyntax nameWord = from.StageName ?? from.Image ?? from.Keyword;
        string image = from.Image is { } word ? ShortText.Of(word) : "";
        string writtenName = from.StageName is { } written ? ShortText.Of(written) : "";
        (string name, string detail) = writtenName.Length > 0
            ? (writtenName, image)
            : (image.Length > 0 ? image : "FROM", $"stage {stage.Index}");
        return new OutlineEntry(name, detail, OutlineKind.Stage, new TextSpan(from.Span.Start, end), nameWord.Span, children.ToImmutable());
    }

    private static void Add(SourceText source, InstructionSyntax instruction, ImmutableArray<OutlineEntry>.Builder entries)
    {
        // A line whose first word is no instruction is being typed: an entry would come and go with every key.
        if (instruction.Kind == InstructionKind.Unknown) return;

        string keyword = InstructionKinds.KeywordOf(instruction.Kind);
        if (instruction is AssignmentsSyntax { Kind: InstructionKind.Arg or InstructionKind.Env, Assignments: { Length: > 0 } assignments })
        {
            AddVariables(keyword, instruction, assignments, entries);
            return;
        }

        entries.Add(new OutlineEntry(
            keyword, InstructionDetail.Of(source, instruction), OutlineKind.Instruction, instruction.Span, instruction.Keyword.Span, []));
    }

    /// <summary>One variable is found by its name; several are below an entry that lists them.</summary>
    private static void AddVariables(
        string keyword, InstructionSyntax instruction, ImmutableArray<AssignmentSyntax> assignments, ImmutableArray<OutlineEntry>.Builder entries)
    {
        if (assignments is [{ } only])
        {
            entries.Add(new OutlineEntry(
                $"{keyword} {ShortText.Of(only.Name)}", ValueOf(only), OutlineKind.Variable, instruction.Span, only.Name.Span, []));
            return;
        }

        ImmutableArray<OutlineEntry> children =
        [
            .. assignments
                .Select(assignment => new OutlineEntry(
                    ShortText.Of(assignment.Name), ValueOf(assignment), OutlineKind.Variable, assignment.Span, assignment.Name.Span, []))
                .Where(entry => entry.Name.Length > 0),
        ];
        string names = ShortText.Of(string.Join(", ", children.Take(ShortText.MaxLength).Select(child => child.Name)));
        entries.Add(new OutlineEntry(keyword, names, OutlineKind.Instruction, instruction.Span, instruction.Keyword.Span, children));
    }

    private static string ValueOf(AssignmentSyntax assignment) => assignment.Value is { } value ? ShortText.Of(value) : "";
}
