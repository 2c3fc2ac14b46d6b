using Basewise.Analysis.Rules.Wheels;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>
/// Gives the only stage of a file, which lacks what its packages take to be built, a stage before it that has the compilers and headers; what
/// runs has the libraries alone.
/// </summary>
internal sealed class BuildInOwnStage : Refactoring
{
    private static readonly SplitStages Split = new();

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Model.Stages is not [var stage] || stage.Runtime.Distribution is not { } distribution || place.Step is { Effective.Kind: not InstructionKind.Run }) return null;
        if (place.Snapshot.InstallRequests.All.FirstOrDefault(request => MissingBuildPackages.Of(request) is not null) is not { } request) return null;
        if (MissingBuildPackages.Of(request) is not { AreDemanding: false } missing || !request.Step.User.IsRoot) return null;

        // First the packages are installed in the stage as it is, and then that is divided.
        int at = FirstOf(stage, request.StepIndex).Instruction.LinesSpan.Start;
        SourceText installed = place.Source.With(new TextEdit(new TextSpan(at, at), missing.RunOn(distribution.Family) + place.Source.NewLine));
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, installed, place.Snapshot.Place);
        if (snapshot.Model is not { Stages: [var only] } model || Split.Find(new RefactoringPlace(snapshot, model, only, -1, place.Options)) is not { Edits: [var edit] }) return null;

        TextSpan all = new(stage.From.LinesSpan.Start, stage.Steps[^1].Instruction.LinesSpan.End);
        CodeAction action = Rewrite($"Build {missing.Lacking[0].DisplayName} in a stage of its own, with {Join(missing)}", new TextEdit(all, edit.NewText));
        return action with { Kind = CodeActionKind.Extract };
    }

    /// <summary>The RUN, or what is copied for it.</summary>
    private static Step FirstOf(Stage stage, int index)
    {
        while (index > 0 && stage.Steps[index - 1].Instruction is TransferSyntax) index--;
        return stage.Steps[index];
    }

    private static string Join(MissingBuildPackages missing) => missing.Packages is [var only] ? only : $"{string.Join(", ", missing.Packages[..^1])} and {missing.Packages[^1]}";
}
