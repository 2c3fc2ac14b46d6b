using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a <c>--platform</c> with a fixed value: such a stage is built for that platform whatever the build is asked for.</summary>
internal sealed class PlatformConstant : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "platform-constant", Category.BaseImage, Severity.Warning,
        "FROM has a fixed platform", FixKind.NeedsConsent, ["FromPlatformFlagConstDisallowed", "DL3029"]);

    public override Subjects Subjects => Subjects.Platform;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.From.Platform is not { Value: { } value } flag || value.Contains('$')) continue;
            if (TargetPlatform.Parse(value) is not { } platform) continue;

            // A stage that is named after its platform has it on purpose.
            string name = stage.Name?.ToLowerInvariant() ?? "";
            if (name.Contains(platform.OperatingSystem, StringComparison.Ordinal) || name.Contains(platform.Architecture, StringComparison.Ordinal)) continue;

            context.Report(
                flag.Span,
                $"This stage is {value} whatever platform the image is built for. Leave the choice to docker build --platform, or name the stage after the platform.",
                PlatformFlag.FindRemoval(context.Source, stage.From) is { } edit ? [Fix.NeedsConsent("Remove --platform", edit)] : []);
        }
    }
}
