using Basewise.Analysis.Context;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports the installation from a file that a folder's copy would bring if <c>.dockerignore</c> did not leave it out.</summary>
internal sealed class RequirementsIgnored : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "requirements-ignored", Category.Context, Severity.Warning,
        "The requirements that are installed are left out of the build context by .dockerignore", FixKind.None, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        TextSpan? told = null;
        foreach (RequirementUse use in context.RequirementUses)
        {
            // A command such as uv sync reads the project file and its lock: one finding is enough for both.
            if (told == use.Span) continue;

            if (context.BuildContext is not { Dockerignore: { } file } build) return;
            if (use.Origin is not { Kind: FileOriginKind.Ignored, Ignoring: { } pattern, ContextPath: { } path }) continue;

            // Where a COPY names the file, copy-ignored-file reports it there.
            if (build.Sources.Any(source => source.Path == path)) continue;

            int line = file.Syntax.Source.PositionOf(pattern.Span.Start).Line + 1;
            told = use.Span;
            context.Report(
                use.Span,
                $"{use.Program} will not find {path}: line {line} of {file.FileName}, {pattern.Text}, leaves it out of the build context. Add !{path} behind it.");
        }
    }
}
