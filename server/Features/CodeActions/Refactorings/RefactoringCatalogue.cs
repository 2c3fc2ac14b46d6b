using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

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
        List<string>? commands = null;
        foreach (Refactoring refactoring in All)
        {
            if (refactoring.Find(place) is not { } action) continue;

            if (!action.Edits.IsEmpty)
            {
                DockerfileSyntax after = DockerfileSyntax.Parse(place.Source.With(action.Edits));
                if (after.Problems.Length > place.Syntax.Problems.Length) continue;
                if (refactoring.KeepsCommands && !CommandsOf(SemanticModel.Of(after)).SequenceEqual(commands ??= CommandsOf(place.Model))) continue;
            }

            yield return action;
        }
    }

    /// <summary>
    /// The commands of all RUNs as the shell gets them, in order. <c>set -e</c> alone, which a here-document needs and a chain does not, and
    /// <c>exec</c>, which is only for a shell, are left out.
    /// </summary>
    internal static List<string> CommandsOf(SemanticModel model)
    {
        List<string> commands = [];
        foreach (ShellCommand command in model.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Scripts).SelectMany(script => script.Commands))
        {
            if (command.Outer is not null) continue;

            List<string> words = [];
            foreach (ShellAssignment assignment in command.Assignments) words.Add(assignment.Word.ToString());
            foreach (ShellWord word in command.Words) words.Add(word.Value ?? word.ToString());
            if (words is ["exec", _, ..]) words.RemoveAt(0);
            if (words is not ([] or ["set", "-e"])) commands.Add(string.Join('\0', words));
        }

        return commands;
    }
}
