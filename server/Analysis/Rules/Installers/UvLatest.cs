using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports uv taken from its image at whatever version is the latest.</summary>
internal sealed class UvLatest : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "uv-latest", Category.Installers, Severity.Warning,
        "uv is copied from its image without a version", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            foreach (Step step in stage.Steps)
            {
                switch (step.Effective)
                {
                    case TransferSyntax { From: { Value: { } value } flag }:
                        Check(context, value, flag.ValueSpan);
                        break;
                    case RunSyntax run:
                        foreach (MountSyntax mount in run.Mounts)
                        {
                            if (mount.Find("from") is { } from && mount.FindValueSpan("from") is { } span) Check(context, from, span);
                        }

                        break;
                }
            }
        }
    }

    private static void Check(RuleContext context, string value, TextSpan span)
    {
        if (!value.Contains("/uv", StringComparison.Ordinal) || ImageReference.Parse(value) is not { Digest: null, Tag: null or "latest" } image) return;
        if ((image.Registry, image.Repository) is not (("ghcr.io", "astral-sh/uv") or ("docker.io", "astral/uv"))) return;

        const string Message = "Two builds of this file can install with different releases of uv, which do not always lock and install alike. Name a version";
        if (NewestRelease.Find("uv") is not { } newest || span.Length != value.Length)
        {
            context.Report(span, $"{Message}.");
            return;
        }

        string day = PackageCatalog.Bundled.VersionsOf("uv").Provenance.AsOf.Iso();
        TextEdit edit = image.TagSpan is { } tag
            ? new TextEdit(new(span.Start + tag.Start, span.Start + tag.End), newest.ToString())
            : new TextEdit(new(span.End, span.End), $":{newest}");
        context.Report(span, $"{Message}, as in {image.Name}:{newest}.", Fix.NeedsConsent($"Pin uv to {newest} (the newest known on {day})", edit));
    }
}
