using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Cache;

/// <summary>Reports a uv that is to link packages out of a cache mount, which is another file system.</summary>
internal sealed class UvLinkMode : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "uv-link-mode", Category.Cache, Severity.Information,
        "uv cannot link packages out of a cache mount", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Uv;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base.Parent is null || FindFirst(stage.Base.Parent) is null) Report(context, stage);
        }
    }

    private static void Report(RuleContext context, Stage stage)
    {
        if (FindFirst(stage) is not var (step, uv) || uv.Verb is not { } verb) return;

        int start = step.Instruction.LinesSpan.Start;
        context.Report(
            verb.Span,
            "The cache is mounted, so it is another file system: uv fails to link from it, warns, and copies. Set UV_LINK_MODE=copy.",
            Fix.NeedsConsent("Set UV_LINK_MODE=copy in this stage", new TextEdit(new TextSpan(start, start), $"ENV UV_LINK_MODE=copy{context.Source.NewLine}")));
    }

    private static (Step Step, UvCommand Command)? FindFirst(Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            if (step.Instruction is not RunSyntax { Mounts.IsEmpty: false } || step.Variables.Find("UV_LINK_MODE") is not null) continue;

            foreach (ToolCommand command in step.Commands)
            {
                bool installs = command is UvCommand { VerbPath: "sync" or "pip install" or "pip sync" or "add" };
                if (!installs || command is not UvCommand uv || uv.Arguments.Has("link-mode") || uv.FindVariable("UV_LINK_MODE") is not null) continue;
                if (InstallerCache.Find(step, uv) is { IsOff: false, Folder: { } folder } && step.MountsOver(folder)) return (step, uv);
            }
        }

        return null;
    }
}
