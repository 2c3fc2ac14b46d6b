using Basewise.Analysis.Context;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports a copy of what <c>.dockerignore</c> leaves out of the build context.</summary>
internal sealed class CopyIgnoredFile : Rule
{
    private static readonly string[] MatchesEverything = ["*", "**", "**/*", "*/**"];

    public override RuleDescriptor Descriptor { get; } = new(
        "copy-ignored-file", Category.Context, Severity.Warning,
        "What is copied is left out of the build context by .dockerignore", FixKind.None, ["CopyIgnoredFile"]);

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        if (context.BuildContext is not { Dockerignore: { Syntax.Patterns.IsEmpty: false } file } build) return;

        foreach (ContextSource source in build.Sources)
        {
            if (!context.Model.IsBuilt(source.Step.Stage) || FindIgnoring(source, build, file.Syntax) is not { } pattern) continue;

            string what = source.Path.Length == 0 ? "everything" : source.Path;
            LinePosition line = file.Syntax.Source.PositionOf(pattern.Span.Start);
            context.Report(
                source.Word.Span,
                $"Line {line.Line + 1} of {file.FileName}, {pattern.Text}, leaves {what} out of the build context, so there is nothing to copy.");
        }
    }

    private static IgnorePattern? FindIgnoring(ContextSource source, BuildContext build, DockerignoreSyntax syntax)
    {
        // BuildKit compares the context itself with the patterns as if it were a file called "."; a pattern such as ".*" then matches by accident.
        if (source.Path.Length == 0) return syntax.HasExceptions ? null : syntax.Patterns.FirstOrDefault(pattern => MatchesEverything.Contains(pattern.Text));
        if (syntax.FindIgnoring(source.Path) is not { } ignoring) return null;

        // BuildKit says nothing where there are exceptions, because something in a folder may be one. For a single file there is no such doubt.
        return !syntax.MayTakeBack(ignoring) && (!syntax.HasExceptions || source.Wildcard is null)
            || (source.Wildcard is null && build.Find(source.Path) == Presence.File)
            ? ignoring
            : null;
    }
}
