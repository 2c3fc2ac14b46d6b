using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a <c>--platform</c> for which the tag of the official python image is not made.</summary>
internal sealed class PlatformMismatch : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "platform-mismatch", Category.BaseImage, Severity.Warning,
        "The image is not made for the platform that FROM asks for", FixKind.None, ["InvalidBaseImagePlatform"]);

    public override Subjects Subjects => Subjects.Platform;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.From.Platform is not { Value: { Length: > 0 } written } flag) continue;
            if (context.GlobalVariables.Expand(written, context.Escape).Text is not { } text) continue;
            if (TargetPlatform.Parse(text) is not { } asked || stage.Base.FindPythonFacts() is not { Image: { Platforms: { Count: > 0 } made } image } facts) continue;
            if (made.Any(name => IsMadeFor(name, asked))) continue;

            context.Report(
                flag.Span,
                $"python:{image.FullTag} is not made for {text}, as of {facts.Provenance.AsOf.Iso()}: the build stops here. It is made for {string.Join(", ", made)}.");
        }
    }

    /// <param name="name">A platform as Docker's library files name it: <c>arm64v8</c>, <c>windows-amd64</c>.</param>
    private static bool IsMadeFor(string name, TargetPlatform asked)
    {
        const string Windows = "windows-";
        bool isWindows = name.StartsWith(Windows, StringComparison.Ordinal);
        string architecture = (isWindows ? name[Windows.Length..] : name) switch
        {
            "arm64v8" => "arm64",
            "arm32v5" or "arm32v6" or "arm32v7" => "arm",
            "i386" => "386",
            var other => other,
        };
        return asked.OperatingSystem == (isWindows ? "windows" : "linux") && asked.Architecture == architecture;
    }
}
