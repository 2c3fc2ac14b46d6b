using Basewise.Analysis;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Where in a Dockerfile a refactoring is asked for.</summary>
/// <param name="Stage">The stage that the cursor is in.</param>
/// <param name="Index">Of the instruction in the stage; -1 for its FROM.</param>
internal sealed record RefactoringPlace(Snapshot Snapshot, SemanticModel Model, Stage Stage, int Index, LintOptions Options)
{
    public SourceText Source => Snapshot.Source;

    public DockerfileSyntax Syntax => Model.Syntax;

    /// <summary><c>null</c> at the FROM.</summary>
    public Step? Step => Index < 0 ? null : Stage.Steps[Index];

    /// <returns><c>null</c> for what is no instruction of a stage.</returns>
    public static RefactoringPlace? Find(Snapshot snapshot, int offset, LintOptions options)
    {
        if (snapshot.Model is not { } model || model.Syntax.FindInstruction(offset) is not { } instruction) return null;
        if (model.FindStage(offset) is not { } stage) return null;
        if (stage.From == instruction) return new RefactoringPlace(snapshot, model, stage, -1, options);

        for (int i = 0; i < stage.Steps.Length; i++)
        {
            if (stage.Steps[i].Instruction == instruction) return new RefactoringPlace(snapshot, model, stage, i, options);
        }

        return null;
    }
}
