using Basewise.Syntax.Dockerfile;

namespace Basewise.CommandLine.Syntax;

/// <summary>A Dockerfile that has been read.</summary>
/// <param name="Path">As it was given or found; <c>-</c> is standard input.</param>
internal sealed record ReadFile(string Path, DockerfileSyntax Syntax)
{
    /// <summary>Where BuildKit refuses to read it. What it reads and fails at later is for <c>lint</c> to tell.</summary>
    public IEnumerable<SyntaxProblem> Refusals => Syntax.Problems.Where(problem => !problem.FailsLater);
}
