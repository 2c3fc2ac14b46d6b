using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports upgrades that may remove packages or change to another release.</summary>
internal sealed class DistributionUpgrade : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "distribution-upgrade", Category.Packages, Severity.Warning,
        "An upgrade may remove packages of the base image", FixKind.NeedsConsent, ["DL3005", "DL3035", "DS-0024"]);

    public override Subjects Subjects => Subjects.SystemPackages;

    public override void Check(RuleContext context)
    {
        foreach ((_, SystemPackageCommand command) in context.CommandsOf<SystemPackageCommand>())
        {
            string? gentle = command switch
            {
                AptCommand { UpgradesDistribution: true } => "upgrade",
                ZypperCommand { UpgradesDistribution: true } => "update",
                _ => null,
            };
            if (gentle is null || command.Verb is not { } verb) continue;

            string program = command.Invocation.Program;
            context.Report(
                verb.Span,
                $"`{program} {verb.Value}` removes packages of the base image where that lets it upgrade others: take a newer tag, or `{program} {gentle}`, which removes none.",
                Fix.NeedsConsent($"Use {gentle}", new TextEdit(verb.Span, command.Shell.IsExecForm ? $"\"{gentle}\"" : gentle)));
        }
    }
}
