using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports an image from a registry that the project does not allow.</summary>
internal sealed class RegistryNotAllowed : StageRule
{
    /// <summary>As many as a message can list and still be read.</summary>
    private const int MostListed = 6;

    public override RuleDescriptor Descriptor { get; } = new(
        "registry-not-allowed", Category.BaseImage, Severity.Error,
        "An image comes from a registry that is not allowed", FixKind.None, ["DL3026"]);

    public override void Check(RuleContext context)
    {
        if (context.Options.AllowedRegistries.IsDefaultOrEmpty) return;

        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is { Reference: { } reference, Text: { } text }) Check(context, reference, text.Word.Span);

            foreach (Step step in stage.Steps)
            {
                foreach ((string written, TextSpan span) in new StageSources(step.Effective))
                {
                    if (written.Length == 0 || written == "scratch" || char.IsAsciiDigit(written[0]) || context.Model.FindStage(written) is not null) continue;
                    if (ImageReference.Parse(written) is { } source) Check(context, source, span);
                }
            }
        }
    }

    private static void Check(RuleContext context, ImageReference image, TextSpan span)
    {
        string registry = image.Registry == "index.docker.io" ? "docker.io" : image.Registry;
        foreach (RegistryPattern allowed in context.Options.AllowedRegistries)
        {
            if (allowed.Matches(registry, image.Repository)) return;
        }

        string list = string.Join(", ", context.Options.AllowedRegistries.Take(MostListed).Select(pattern => pattern.Text));
        string more = context.Options.AllowedRegistries.Length > MostListed ? " and others" : "";
        context.Report(span, $"{registry}/{image.Repository} is not allowed in this project: take it from {list}{more}.");
    }
}
