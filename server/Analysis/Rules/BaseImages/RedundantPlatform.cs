using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports <c>--platform=$TARGETPLATFORM</c>, which is what FROM does without it.</summary>
internal sealed class RedundantPlatform : StageRule
{
    private const string Variable = "TARGETPLATFORM";
    private const string AnyPlatform = "linux/amd64";

    public override RuleDescriptor Descriptor { get; } = new(
        "redundant-platform", Category.BaseImage, Severity.Information,
        "FROM asks for the platform that it has anyway", FixKind.Safe, ["RedundantTargetPlatform", "DL3065"])
    { Tag = FindingTag.Unnecessary };

    public override Subjects Subjects => Subjects.Platform;

    public override void Check(RuleContext context)
    {
        // A file that gives the variable a value of its own means another platform.
        if (context.GlobalVariables.Find(Variable) is { Declaration: not null }) return;

        foreach (Stage stage in context.Stages)
        {
            if (stage.From.Platform is not { Value: { } value } flag) continue;

            Expansion expansion = WordExpander.Expand(
                value, context.Escape, name => name == Variable ? VariableValue.Of(AnyPlatform) : VariableValue.Unknown);
            if (expansion.Text != AnyPlatform || expansion.Used.IsEmpty) continue;

            context.Report(
                flag.Span,
                "The stage is built for this platform without --platform too: leave it out.",
                PlatformFlag.FindRemoval(context.Source, stage.From) is { } edit ? [Fix.Safe("Remove --platform", edit)] : []);
        }
    }
}
