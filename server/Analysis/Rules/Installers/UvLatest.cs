using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports uv taken from its image at whatever version is the latest.</summary>
internal sealed class UvLatest : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "uv-latest", Category.Installers, Severity.Warning,
        "uv is copied from its image without a version", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Flag;

    public override void Check(RuleContext context)
    {
        NewestReleases? releases = null;
        foreach (InstructionKind kind in (ReadOnlySpan<InstructionKind>)[InstructionKind.Copy, InstructionKind.Add])
        {
            foreach (Step step in context.StepsOf(kind))
            {
                if (step.Effective is TransferSyntax { From: { Value: { } value } flag } && MayBeUv(value)) Check(context, releases ??= new(), value, flag.ValueSpan);
            }
        }

        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            if (step.Effective is not RunSyntax run) continue;

            foreach (MountSyntax mount in run.Mounts)
            {
                if (mount.Find("from") is { } from && MayBeUv(from) && mount.FindValueSpan("from") is { } span) Check(context, releases ??= new(), from, span);
            }
        }
    }

    private static bool MayBeUv(string image) => image.Contains("/uv", StringComparison.Ordinal);

    private static void Check(RuleContext context, NewestReleases releases, string value, TextSpan span)
    {
        if (ImageReference.Parse(value) is not { Digest: null, Tag: null or "latest" } image) return;
        if ((image.Registry, image.Repository) is not (("ghcr.io", "astral-sh/uv") or ("docker.io", "astral/uv"))) return;

        const string Message = "Two builds of this file can install with different releases of uv, which do not always lock and install alike. Name a version";
        if (releases.Find("uv") is not var (version, day) || span.Length != value.Length)
        {
            context.Report(span, $"{Message}.");
            return;
        }

        TextEdit edit = image.TagSpan is { } tag
            ? new TextEdit(new(span.Start + tag.Start, span.Start + tag.End), version)
            : new TextEdit(new(span.End, span.End), $":{version}");
        context.Report(span, $"{Message}, as in {image.Name}:{version}.", Fix.NeedsConsent($"Pin uv to {version} (the newest known on {day})", edit));
    }
}
