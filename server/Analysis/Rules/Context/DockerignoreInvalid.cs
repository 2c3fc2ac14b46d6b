namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports a <c>.dockerignore</c> that Docker refuses, at the first copy that needs the build context.</summary>
internal sealed class DockerignoreInvalid : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "dockerignore-invalid", Category.Context, Severity.Error,
        "Docker refuses the .dockerignore, and builds nothing", FixKind.None, []);

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        if (context.BuildContext is not { Sources: [{ } source, ..], Dockerignore: { Syntax.Problems: [{ } problem, ..] } file }) return;

        int line = file.Syntax.Source.PositionOf(problem.Span.Start).Line + 1;
        context.Report(source.Word.Span, $"Line {line} of {file.FileName}: {problem.Message}");
    }
}
