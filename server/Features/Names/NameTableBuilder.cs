using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>Walks through a Dockerfile once, from top to bottom, and binds each name to what it stands for there.</summary>
internal sealed class NameTableBuilder
{
    private readonly SemanticModel model;
    private readonly List<NameUse> uses = [];

    // Of one instruction after the other.
    private readonly List<(TextSpan Span, NameRole Role)> found = [];
    private readonly InstructionVariables reader;
    private readonly VariableBindings variables = new();
    private int stageIndex = -1;

    public NameTableBuilder(SemanticModel model)
    {
        this.model = model;
        reader = new InstructionVariables(model.Syntax.Escape, found);
    }

    public NameTable Build()
    {
        AddGlobals();
        foreach (Stage stage in model.Stages)
        {
            Open(stage);
            foreach (Step step in stage.Steps) AddInstruction(step.Instruction, step.Effective, step);
            variables.Close();
        }

        StageNames.AddTo(uses, model);
        return new NameTable(WithoutOverlaps(), StageNames.ImagesIn(model));
    }

    /// <summary>
    /// As much as tells where some variables stand. Bound they are as <see cref="Build"/> does it; an instruction in which none of them is written
    /// is not read.
    /// </summary>
    public NameTable BuildOfVariables(ReadOnlySpan<string> names)
    {
        bool[] isWanted = new InstructionsWithNames(model.Syntax).Find(names);
        bool mayNameStages = false;
        int index = 0;
        foreach (InstructionSyntax instruction in model.Syntax.Instructions)
        {
            if (instruction is FromSyntax) break;
            mayNameStages |= isWanted[index];
            if (isWanted[index++]) AddInstruction(instruction, instruction, step: null);
        }

        // An instruction behind a FROM is a step, and the other way round.
        foreach (Stage stage in model.Stages)
        {
            mayNameStages |= isWanted[index];
            Open(stage, readsFrom: isWanted[index++]);
            for (int i = 0; i < stage.Steps.Length; i++)
            {
                if (!isWanted[index++]) continue;

                AddInstruction(stage.Steps[i].Instruction, stage.Steps[i].Effective, stage.Steps[i]);
                mayNameStages |= MayNameStages(stage.Steps[i].Instruction);
            }

            variables.Close();
        }

        // They hide a variable that stands in one of them.
        if (mayNameStages) StageNames.AddTo(uses, model);
        return new NameTable(WithoutOverlaps(), []);
    }

    /// <summary>
    /// The names of the instruction at an offset, bound as <see cref="Build"/> does, and others as they come along. Of the rest of the file
    /// only what gives those names a meaning is read: the declarations above, in this stage and those below it.
    /// </summary>
    public NameTable BuildAround(int offset)
    {
        AddGlobals();
        Stage? around = model.FindStage(offset);
        HashSet<Stage> chain = [];
        for (Stage? stage = around; stage is not null; stage = stage.Base.Parent) chain.Add(stage);

        foreach (Stage stage in model.Stages)
        {
            if (chain.Contains(stage))
            {
                Open(stage);
                foreach (Step step in stage.Steps)
                {
                    if (step.Instruction.LinesSpan.Start > offset) break;

                    bool declares = step.Effective is AssignmentsSyntax { Kind: InstructionKind.Arg or InstructionKind.Env };
                    if (declares || step.Instruction.LinesSpan.Touches(offset)) AddInstruction(step.Instruction, step.Effective, step);
                }
            }

            variables.Close();
            if (stage == around) break;
        }

        if (around is null || (model.Syntax.FindInstruction(offset) is { } touched && MayNameStages(touched))) StageNames.AddTo(uses, model);
        return new NameTable(WithoutOverlaps(), []);
    }

    // In its image, a flag or a mount. The value of an ARG above the first FROM may be one, too.
    private static bool MayNameStages(InstructionSyntax instruction) => instruction is FromSyntax or OnbuildSyntax || !instruction.Flags.IsEmpty;

    private void AddGlobals()
    {
        foreach (InstructionSyntax instruction in model.Syntax.Instructions)
        {
            if (instruction is FromSyntax) break;
            AddInstruction(instruction, instruction, step: null);
        }
    }

    /// <summary>A place is one thing: where two ways of reading find something in it, as in <c>&lt;&lt;EOF$A</c>, the first one counts.</summary>
    private ImmutableArray<NameUse> WithoutOverlaps()
    {
        ImmutableArray<NameUse>.Builder kept = ImmutableArray.CreateBuilder<NameUse>(uses.Count);
        int end = 0;
        IEnumerable<NameUse> inOrder = AreInOrder() ? uses : uses.OrderBy(use => use.Span.Start);
        foreach (NameUse use in inOrder)
        {
            if (use.Span.Start < end) continue;

            kept.Add(use);
            end = use.Span.End;
        }

        return kept.DrainToImmutable();
    }

    // Those of variables are found from top to bottom.
    private bool AreInOrder()
    {
        for (int i = 1; i < uses.Count; i++)
        {
            if (uses[i].Span.Start < uses[i - 1].Span.Start) return false;
        }

        return true;
    }

    private void Open(Stage stage, bool readsFrom = true)
    {
        stageIndex = -1;
        if (readsFrom)
        {
            foreach ((TextSpan span, NameRole role) in VariablesIn(stage.From, step: null))
            {
                AddVariable(span, role, variables.Read(TextOf(span), isGlobal: true));
            }
        }

        stageIndex = stage.Index;
        variables.Open(stage);
    }

    private void AddInstruction(InstructionSyntax instruction, InstructionSyntax effective, Step? step)
    {
        foreach (HeredocSyntax document in instruction.Heredocs) AddDelimiter(document);

        bool isEnv = effective.Kind == InstructionKind.Env;
        if (isEnv) variables.Announce(((AssignmentsSyntax)effective).Assignments);

        bool isRuntime = effective.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck;
        foreach ((TextSpan span, NameRole role) in VariablesIn(effective, step))
        {
            VariableBinding binding = variables.Read(TextOf(span), isGlobal: step is null);

            // ARG is forgotten when the container runs.
            if (!isRuntime || binding.IsEnv) AddVariable(span, role, binding);
        }

        if (effective is not AssignmentsSyntax { Kind: InstructionKind.Arg or InstructionKind.Env } declaration) return;

        foreach (AssignmentSyntax assignment in declaration.Assignments)
        {
            if (!IsVariableName(assignment.Name.Raw)) continue;

            VariableBinding binding = variables.Declare(assignment, isEnv, isGlobal: step is null);
            AddVariable(assignment.Name.Span, NameRole.Declaration, binding);
        }
    }

    private List<(TextSpan Span, NameRole Role)> VariablesIn(InstructionSyntax instruction, Step? step)
    {
        found.Clear();
        reader.Add(instruction, step);
        return found;
    }

    private void AddDelimiter(HeredocSyntax document)
    {
        int inMarker = model.Syntax.Source.Slice(document.MarkerSpan).LastIndexOf(document.Name, StringComparison.Ordinal);
        if (inMarker < 0) return;

        DockerfileName name = new(NameKind.Delimiter, document.Name) { IsDeclared = true };
        int start = document.MarkerSpan.Start + inMarker;
        TextSpan declaration = new(start, start + document.Name.Length);
        uses.Add(new NameUse(declaration, name, NameRole.Declaration, declaration, stageIndex));
        if (!document.IsTerminated) return;

        TextSpan terminator = new(document.TerminatorSpan.End - document.Name.Length, document.TerminatorSpan.End);
        uses.Add(new NameUse(terminator, name, NameRole.Reading, declaration, stageIndex));
    }

    private void AddVariable(TextSpan span, NameRole role, VariableBinding binding) =>
        uses.Add(new NameUse(span, binding.Name, role, binding.Definition, stageIndex));

    // A continuation within a name belongs to its span, but not to the name.
    private string TextOf(TextSpan span)
    {
        string text = model.Syntax.Source.ToString(span);
        return IsVariableName(text) ? text : string.Concat(text.Where(VariableScanner.IsNamePart));
    }

    private static bool IsVariableName(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!VariableScanner.IsNamePart(c)) return false;
        }

        return !text.IsEmpty && VariableScanner.IsNameStart(text[0]);
    }
}
