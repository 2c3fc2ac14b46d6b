using Basewise.Analysis;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Makes a <c>.dockerignore</c> where everything is copied and there is none, also where nothing in the way lies there yet.</summary>
internal sealed class CreateDockerignore : Refactoring
{
    private const string Rule = "missing-dockerignore";

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Step is not { Effective: TransferSyntax } step || place.Snapshot.BuildContext is not { Dockerignore: null } build) return null;
        if (!build.Sources.Any(source => source.Step == step && source.IsEverything) || !IsForPython(place)) return null;

        // Where the rule has something to say, its fix does the same.
        if (place.Snapshot.Lint(place.Options).Findings.Any(finding => finding.Rule.Name == Rule)) return null;

        FileAddition file = Linter.LintWhereOff(place.Model, place.Snapshot.WithConfiguration(place.Options), Rule, new(build)) is [{ Fixes: [{ Files: [var wanted] }] }]
            ? wanted
            : new FileAddition(build.InTree(DockerignoreFile.Name), null, TextFor(build));
        return Rewrite("Create a .dockerignore for a Python project") with { Files = [file] };
    }

    private static bool IsForPython(RefactoringPlace place) =>
        place.Stage.Runtime.PythonSeries is not null
        || place.Stage.Steps.Any(step => step.Commands.Any(command => command is InstallerCommand or PythonCommand or VenvCommand));

    // A history of which the rule says nothing although it is copied is one that the build reads.
    private static string TextFor(BuildContext build) =>
        string.Concat(IgnorableFolders.Usual.Where(pattern => !IgnorableFolders.IsHistory(pattern) || build.Find(pattern) == Presence.Missing).Select(pattern => $"{pattern}\n"));
}
