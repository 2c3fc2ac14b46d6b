using System.Collections.Immutable;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>All refactorings, in the order in which they are offered.</summary>
internal static class RefactoringCatalogue
{
    public static ImmutableArray<Refactoring> All { get; } =
    [
        new MergeRuns(),
        new MountCaches(),
        new ChainToHeredoc(),
        new HeredocToChain(),
        new ShellToExecForm(),
        new ExecToShellForm(),
        new SplitStages(),
        new BuildInOwnStage(),
        new SwitchToSlim(),
        new CreateDockerignore(),
        new RuleAsRefactoring("root-final-stage"),
    ];

    /// <summary>
    /// What can be done at a place. Each result is read once more: none is offered that BuildKit would refuse, or whose RUNs do not have
    /// the commands that they should have.
    /// </summary>
    public static IEnumerable<CodeAction> Find(RefactoringPlace place)
    {
        foreach (Refactoring refactoring in All)
        {
            if (refactoring.Find(place) is not { } action) continue;

            if (!action.Edits.IsEmpty)
            {
                Rereading after = Rereading.Of(place.Model, action.Edits);
                if (after.HasMoreProblems || (refactoring.KeepsCommands && !after.KeepsCommands)) continue;
            }

            yield return action;
        }
    }
}
