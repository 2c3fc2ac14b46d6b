using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports a COPY or ADD to a relative path where no WORKDIR is set: the files land in the root folder.</summary>
internal sealed class RelativeCopyDestination : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "relative-copy-destination", Category.Instructions, Severity.Warning,
        "Files are copied to a relative path without a WORKDIR", FixKind.NeedsConsent, ["DL3045"]);

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (!stage.HasBelow(InstructionKind.Workdir)) Check(context, stage);
        }
    }

    private static void Check(RuleContext context, Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            if (step.Instruction.Kind == InstructionKind.Workdir) return;

            // Another image may have a WORKDIR of its own, which is often why it was chosen.
            if (step.Instruction is not TransferSyntax { Destination: { Raw: not ['/', ..] } word } transfer || step.WorkingDirectory != "/") continue;
            if (TrailingComment.Find(transfer, context.Escape) is not null) continue;
            if (step.Variables.Resolve(word, context.Escape) is not { Length: > 0 } path || IsAbsolute(path)) continue;

            // One WORKDIR cures the stage.
            Report(context, stage, transfer, word, path);
            return;
        }
    }

    private static bool IsAbsolute(string path) => path[0] is '/' or '\\' or '$' || (path.Length > 1 && path[1] == ':');

    private static void Report(RuleContext context, Stage stage, TransferSyntax transfer, WordSyntax word, string path)
    {
        int start = transfer.LinesSpan.Start;
        string folder = stage.Root.Base.Text?.Text ?? "the base image";
        bool isRootItself = path is "." or "./";
        string target = isRootItself ? "/" : "/" + (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
        context.Report(
            stage.IsInFinalImage ? Severity.Warning : Severity.Information,
            word.Span,
            $"No WORKDIR is set here or in {folder}, so this goes to `{target}`, {(isRootItself ? "among the folders of the system" : "in the root folder")}: set a WORKDIR first.",
            [],
            Fix.NeedsConsent("Set WORKDIR /app before it", new TextEdit(new TextSpan(start, start), $"WORKDIR /app{context.Source.NewLine}")));
    }
}
