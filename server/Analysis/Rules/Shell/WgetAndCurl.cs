using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports a final image in which both wget and curl are used, where at least one of them has to be installed for that.</summary>
internal sealed class WgetAndCurl : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "wget-and-curl", Category.Shell, Severity.Information,
        "wget and curl do the same in one image", FixKind.None, ["DL4001", "DS-0014"]);

    public override Subjects Subjects => Subjects.Download;

    public override void Check(RuleContext context)
    {
        DownloadCommand? first = null;
        foreach ((Step step, DownloadCommand download) in context.CommandsOf<DownloadCommand>())
        {
            if (!step.Stage.IsInFinalImage) continue;

            first ??= download;
            if (first.GetType() == download.GetType()) continue;
            if (step.Stage.Runtime.Has("curl") == true || step.Stage.Runtime.Has("wget") == true) return;

            string known = first.Invocation.Program;
            string other = download.Invocation.Program;
            context.Report(
                Descriptor.Severity,
                download.Program.Span,
                $"This image uses {known} already; with {other} it has two programs for one task. Use {known} here too, and leave {other} out.",
                [new RelatedPlace(first.Program.Span, $"Here {known} is used.")]);
            return;
        }
    }
}
