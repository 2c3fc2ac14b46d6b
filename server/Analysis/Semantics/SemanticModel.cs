using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>What a Dockerfile means: its stages, what each starts from, and the state that each instruction finds.</summary>
public sealed class SemanticModel
{
    private readonly Lazy<HashSet<AssignmentSyntax>> sharedDefaults;
    private readonly Lazy<ImmutableArray<StageUse>> stageUses;

    internal SemanticModel(DockerfileSyntax syntax, ImmutableArray<Stage> stages, VariableScope globalVariables)
    {
        Syntax = syntax;
        Stages = stages;
        GlobalVariables = globalVariables;
        sharedDefaults = new(FindSharedDefaults);
        stageUses = new(() => StageUses.In(stages));
    }

    public DockerfileSyntax Syntax { get; }

    public ImmutableArray<Stage> Stages { get; }

    /// <summary>What every FROM sees: the ARGs before the first one, and what BuildKit defines there itself.</summary>
    public VariableScope GlobalVariables { get; }

    /// <summary>The places where a stage is named or numbered, stage by stage.</summary>
    public ImmutableArray<StageUse> UsesOfStages => stageUses.Value;

    /// <summary>The stage that is built when no target is named: the last one.</summary>
    public Stage? FinalStage => Stages is [.., Stage last] ? last : null;

    /// <summary>The stages whose layers the final image has, lowest first.</summary>
    public IEnumerable<Stage> FinalImageStages => Stages.Where(stage => stage.IsInFinalImage);

    public static SemanticModel Of(DockerfileSyntax syntax) => new ModelBuilder(syntax).Build();

    /// <summary>Whether the value of an ARG stands in the names of images of different repositories.</summary>
    public bool NamesSeveralImages(AssignmentSyntax declaration) => sharedDefaults.Value.Contains(declaration);

    /// <summary>The stage that an instruction belongs to.</summary>
    public Stage? FindStage(int offset)
    {
        Stage? found = null;
        foreach (Stage stage in Stages)
        {
            if (stage.From.LinesSpan.Start > offset) break;
            found = stage;
        }

        return found;
    }

    private HashSet<AssignmentSyntax> FindSharedDefaults()
    {
        HashSet<AssignmentSyntax> shared = new(ReferenceEqualityComparer.Instance);
        Dictionary<AssignmentSyntax, string?> users = new(ReferenceEqualityComparer.Instance);
        foreach (BaseImage image in Stages.Select(stage => stage.Base))
        {
            foreach (AssignmentSyntax declaration in image.Text?.Declarations ?? [])
            {
                if (!users.TryAdd(declaration, image.Reference?.Name) && users[declaration] != image.Reference?.Name) shared.Add(declaration);
            }
        }

        return shared;
    }
}
