using Basewise.Analysis.Context;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports the installation from a file that a folder's copy would bring if <c>.dockerignore</c> did not leave it out.</summary>
internal sealed class RequirementsIgnored : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "requirements-ignored", Category.Context, Severity.Warning,
        "The requirements that are installed are left out of the build context by .dockerignore", FixKind.None, []);

    public override void Check(RuleContext context)
    {
        TextSpan? told = null;
        foreach (RequirementUse use in RequirementUses.In(context))
        {
            // Of a project file and its lock, neither of which a command names, one is enough to tell.
            if (told == use.Span) continue;

            if (context.BuildContext is not { Dockerignore: { } file } build) return;
            if (use.FindOrigin() is not { Kind: FileOriginKind.Ignored, Ignoring: { } pattern, ContextPath: { } path }) continue;

            // A copy that names the file is the place where this is told.
            if (build.Sources.Any(source => source.Path == path)) continue;

            int line = file.Syntax.Source.PositionOf(pattern.Span.Start).Line + 1;
            told = use.Span;
            context.Report(
                use.Span,
                $"{use.Program} will not find {path}: line {line} of {file.FileName}, {pattern.Text}, leaves it out of the build context. Add !{path} behind it.");
        }
    }
}
