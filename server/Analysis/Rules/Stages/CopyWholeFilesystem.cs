using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports <c>COPY --from=build / /</c>, which puts a whole system over another one.</summary>
internal sealed class CopyWholeFilesystem : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "copy-whole-filesystem", Category.Stages, Severity.Warning,
        "COPY takes the whole file system of another stage", FixKind.None, ["DL3067"]);

    public override Subjects Subjects => Subjects.Flag;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Copy))
        {
            if (step.Instruction is not TransferSyntax { Destination: { } destination } copy || destination.Content is not "/" || copy.From?.Value is not { } from) continue;

            // Onto scratch, this makes one layer of many on purpose.
            if (!step.Stage.IsInFinalImage || step.Stage.Root.Base.IsScratch) continue;

            // A stage that starts from scratch holds only files that are meant to be laid over others.
            if (context.Model.FindStage(from) is not { } source || source.Root.Base.IsScratch) continue;

            foreach (WordSyntax word in copy.Sources)
            {
                if (word.Content is not ("/" or "/." or "/*")) continue;

                context.Report(
                    word.Span,
                    $"This lays the whole system of `{source.Name ?? from}` over that of this stage, and keeps both: copy the folders that are needed.",
                    [new RelatedPlace(source.From.Keyword.Span, "The stage whose files are taken.")]);
            }
        }
    }
}
