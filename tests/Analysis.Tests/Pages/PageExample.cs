using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Python.Projects;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Pages;

/// <param name="Kind"><c>bad</c>, <c>good</c>, or <c>fixed</c>, which may name the fix that was applied: <c>fixed 2</c>.</param>
/// <param name="Line">Its first line within the page, from one.</param>
/// <param name="IsDockerignore">Whether it is no Dockerfile but what a fix makes of the <c>.dockerignore</c>.</param>
/// <param name="Tree">The files beside it that the page shows in front of it, if it does.</param>
internal sealed record PageExample(string Kind, string Text, int Line, bool IsDockerignore = false, MemoryTree? Tree = null)
{
    /// <summary>What it is called; <c>Dockerfile</c>, unless it is one of the files that name packages.</summary>
    public string File { get; init; } = "Dockerfile";

    /// <summary>What a rule finds in it, or all rules.</summary>
    public LintResult Lint(LintOptions options, Rule? rule, MemoryTree? tree, string? text = null)
    {
        SourceText source = new(text ?? Text);
        if (DependencyFileNames.Find(File) is { } kind)
        {
            DependencyFile file = DependencyFile.Read(kind, source);
            return Linter.Lint(file, options, rule is null ? RuleCatalogue.OfDependencies : [rule], tree is null ? null : new(() => new ProjectFolder(tree, File)));
        }

        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(source));
        return Linter.Lint(
            model, options, rule is null ? RuleCatalogue.OfDockerfiles : [rule],
            tree is null ? null : new(() => BuildContext.Find(new DockerfilePlace(tree, File), model)));
    }
}
