using System.Collections.Immutable;
using System.Globalization;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>Walks through a Dockerfile once, from top to bottom, and binds each name to what it stands for there.</summary>
internal sealed class NameTableBuilder(SemanticModel model)
{
    private readonly List<NameUse> uses = [];
    private readonly List<NamedStage> stages = [];
    private readonly Dictionary<string, NamedStage> stagesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableHashSet<string>.Builder images = ImmutableHashSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase);
    private readonly VariableBindings variables = new();

    private int StageIndex => stages.Count - 1;

    public NameTable Build()
    {
        foreach (InstructionSyntax instruction in model.Syntax.Instructions)
        {
            if (instruction is FromSyntax) break;
            AddInstruction(instruction, instruction, step: null);
        }

        foreach (Stage stage in model.Stages)
        {
            Open(stage);
            foreach (Step step in stage.Steps) AddInstruction(step.Instruction, step.Effective, step);
            variables.Close();
        }

        return new NameTable(WithoutOverlaps(), images.ToImmutable());
    }

    /// <summary>A place is one thing: where two ways of reading find something in it, as in <c>&lt;&lt;EOF$A</c>, the first one counts.</summary>
    private ImmutableArray<NameUse> WithoutOverlaps()
    {
        ImmutableArray<NameUse>.Builder kept = ImmutableArray.CreateBuilder<NameUse>(uses.Count);
        int end = 0;
        foreach (NameUse use in uses.OrderBy(use => use.Span.Start))
        {
            if (use.Span.Start < end) continue;

            kept.Add(use);
            end = use.Span.End;
        }

        return kept.ToImmutable();
    }

    private void Open(Stage stage)
    {
        FromSyntax from = stage.From;
        foreach ((TextSpan span, NameRole role) in InstructionVariables.Of(from, step: null, model.Syntax.Escape))
        {
            AddVariable(span, role, variables.Read(TextOf(span), isGlobal: true), stageIndex: -1);
        }

        if (from.Image is { } image)
        {
            NamedStage? parent = AddStage(image.Span, image.Text, mayBeNumber: false);
            if (parent is null && stage.Base.Parent is { } found) stages[found.Index].Name.IsFoundByValue = true;
        }

        TextSpan target = (from.StageName ?? from.Image ?? from.Keyword).Span;
        NamedStage named = new(new DockerfileName(NameKind.Stage, from.StageName?.Text ?? "") { IsDeclared = true }, target);
        stages.Add(named);
        if (from.StageName is { } name)
        {
            stagesByName[name.Text] = named;
            uses.Add(new NameUse(target, named.Name, NameRole.Declaration, target, -1));
        }

        variables.Open(stage);
    }

    private void AddInstruction(InstructionSyntax instruction, InstructionSyntax effective, Step? step)
    {
        // What an ONBUILD copies from is a stage of the file that builds upon this image.
        if (instruction is not OnbuildSyntax) AddStages(effective);
        foreach (HeredocSyntax document in instruction.Heredocs) AddDelimiter(document);

        bool isEnv = effective.Kind == InstructionKind.Env;
        if (isEnv) variables.Announce(((AssignmentsSyntax)effective).Assignments);

        bool isRuntime = effective.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck;
        foreach ((TextSpan span, NameRole role) in InstructionVariables.Of(effective, step, model.Syntax.Escape))
        {
            VariableBinding binding = variables.Read(TextOf(span), isGlobal: step is null);

            // ARG is forgotten when the container runs.
            if (!isRuntime || binding.IsEnv) AddVariable(span, role, binding, StageIndex);
        }

        if (effective is not AssignmentsSyntax { Kind: InstructionKind.Arg or InstructionKind.Env } declaration) return;

        foreach (AssignmentSyntax assignment in declaration.Assignments)
        {
            if (!IsVariableName(assignment.Name.Raw)) continue;

            VariableBinding binding = variables.Declare(assignment, isEnv, isGlobal: step is null);
            AddVariable(assignment.Name.Span, NameRole.Declaration, binding, StageIndex);
        }
    }

    private void AddStages(InstructionSyntax instruction)
    {
        if (instruction is TransferSyntax { From: { Value: { } source } flag }) AddStage(flag.ValueSpan, source, mayBeNumber: true);
        if (instruction is not RunSyntax run) return;

        foreach (MountSyntax mount in run.Mounts)
        {
            if (mount.Find("from") is { } name && SpanOfFrom(mount) is { } span) AddStage(span, name, mayBeNumber: false);
        }
    }

    /// <summary>Where a mount says <c>from=</c>, if that is written without quotes.</summary>
    private static TextSpan? SpanOfFrom(MountSyntax mount)
    {
        WordSyntax word = mount.Flag.Word;
        int at = word.Raw.IndexOf('=') + 1;
        while (at > 0 && at < word.Raw.Length)
        {
            int comma = word.Raw[at..].IndexOf(',');
            int end = comma < 0 ? word.Raw.Length : at + comma;
            ReadOnlySpan<char> field = word.Raw[at..end];
            if (field.StartsWith("from=", StringComparison.OrdinalIgnoreCase)) return word.Line.SourceSpan(word.Start + at + "from=".Length, word.Start + end);
            at = end + 1;
        }

        return null;
    }

    /// <summary>Adds a use of a stage above, if the text is one's name or number. Anything else is an image.</summary>
    private NamedStage? AddStage(TextSpan span, string text, bool mayBeNumber)
    {
        if (stagesByName.TryGetValue(text, out NamedStage? named))
        {
            // Quotes or a continuation within the name leave it without a span of its own.
            if (span.Length == text.Length) uses.Add(new NameUse(span, named.Name, NameRole.Reading, named.Target, StageIndex));
            return named;
        }

        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        if (mayBeNumber && isNumber && index < StageIndex)
        {
            uses.Add(new NameUse(span, stages[index].Name, NameRole.Number, stages[index].Target, StageIndex));
            return stages[index];
        }

        images.Add(text);
        return null;
    }

    private void AddDelimiter(HeredocSyntax document)
    {
        int inMarker = model.Syntax.Source.Slice(document.MarkerSpan).LastIndexOf(document.Name, StringComparison.Ordinal);
        if (inMarker < 0) return;

        DockerfileName name = new(NameKind.Delimiter, document.Name) { IsDeclared = true };
        int start = document.MarkerSpan.Start + inMarker;
        TextSpan declaration = new(start, start + document.Name.Length);
        uses.Add(new NameUse(declaration, name, NameRole.Declaration, declaration, StageIndex));
        if (!document.IsTerminated) return;

        TextSpan terminator = new(document.TerminatorSpan.End - document.Name.Length, document.TerminatorSpan.End);
        uses.Add(new NameUse(terminator, name, NameRole.Reading, declaration, StageIndex));
    }

    private void AddVariable(TextSpan span, NameRole role, VariableBinding binding, int stageIndex) =>
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

    private sealed record NamedStage(DockerfileName Name, TextSpan Target);
}
