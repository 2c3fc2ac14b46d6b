using System.Buffers;
using Basewise.Analysis.Context;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports the installation from a file that nothing has brought into the image by then.</summary>
internal sealed class RequirementsNotCopied : Rule
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(" $\"'\\[*?");

    public override RuleDescriptor Descriptor { get; } = new(
        "requirements-not-copied", Category.Context, Severity.Warning,
        "The requirements that are installed are not in the image", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        TextSpan? told = null;
        foreach (RequirementUse use in context.RequirementUses)
        {
            // A command such as uv sync reads the project file and its lock: one finding is enough for both.
            if (use.Origin.Kind != FileOriginKind.Missing || told == use.Span) continue;

            string written = CleanPath.Of(use.Written);
            string message = FindLaterCopy(context, use) is { } line
                ? $"{use.Path} is not there yet: it is copied on line {line}, below. Copy it before this RUN."
                : $"Nothing has brought {use.Path} into the image: copy it before this RUN.";
            told = use.Span;
            if (FindFix(context, use, written) is { } fix) context.Report(use.Span, message, fix);
            else context.Report(use.Span, message);
        }
    }

    private static int? FindLaterCopy(RuleContext context, RequirementUse use)
    {
        string name = CleanPath.NameOf(use.Path);
        for (int i = use.StepIndex + 1; i < use.Stage.Steps.Length; i++)
        {
            if (use.Stage.Steps[i].Instruction is not TransferSyntax { From: null } transfer) continue;

            foreach (ContextSource source in ContextSource.Of(use.Stage.Steps[i], context.Escape))
            {
                if (source.IsEverything || CleanPath.NameOf(source.Path) == name) return context.Source.PositionOf(transfer.Span.Start).Line + 1;
            }
        }

        return null;
    }

    private static Fix? FindFix(RuleContext context, RequirementUse use, string written)
    {
        // Only where the build context has the file at the path that pip is given, and COPY takes the name literally.
        if (context.BuildContext is not { } build || written.StartsWith('/') || written.StartsWith("..", StringComparison.Ordinal)) return null;
        if (written.AsSpan().ContainsAny(NeedsQuotes) || build.Find(written) != Presence.File || build.FindIgnoring(written) is not null) return null;

        string folder = CleanPath.ParentOf(written);
        int at = use.Stage.Steps[use.StepIndex].Instruction.LinesSpan.Start;
        string copy = $"COPY {written} ./{(folder.Length == 0 ? "" : $"{folder}/")}{context.Source.NewLine}";
        return Fix.NeedsConsent($"Copy {written} first", new TextEdit(new TextSpan(at, at), copy));
    }
}
