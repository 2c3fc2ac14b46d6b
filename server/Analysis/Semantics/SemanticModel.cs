using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>What a Dockerfile means: its stages, what each starts from, and the state that each instruction finds.</summary>
public sealed class SemanticModel
{
    internal SemanticModel(DockerfileSyntax syntax, ImmutableArray<Stage> stages)
    {
        Syntax = syntax;
        Stages = stages;
    }

    public DockerfileSyntax Syntax { get; }

    public ImmutableArray<Stage> Stages { get; }

    /// <summary>The stage that is built when no target is named: the last one.</summary>
    public Stage? FinalStage => Stages is [.., Stage last] ? last : null;

    /// <summary>The stages whose layers the final image has, lowest first.</summary>
    public IEnumerable<Stage> FinalImageStages => Stages.Where(stage => stage.IsInFinalImage);

    public static SemanticModel Of(DockerfileSyntax syntax) => new ModelBuilder(syntax).Build();

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
}
