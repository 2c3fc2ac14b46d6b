using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports an upgrade of pip and its like to whatever is the newest on the day of the build.</summary>
internal sealed class PipUpgradeUnpinned : Rule
{
    private static readonly string[] Tools = ["pip", "setuptools", "wheel"];

    public override RuleDescriptor Descriptor { get; } = new(
        "pip-upgrade-unpinned", Category.Installers, Severity.Information,
        "pip is upgraded to whatever is the newest on the day of the build", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        NewestReleases releases = new();
        foreach (Stage stage in context.Model.Stages)
        {
            foreach (Step step in stage.Steps)
            {
                foreach (ToolCommand command in step.Commands)
                {
                    if (command is not InstallerCommand installer || !Upgrades(step, installer) || HasConstraints(step, installer)) continue;

                    foreach (ShellWord word in installer.PackageWords)
                    {
                        if (PackageRequest.Find(word) is { NamesVersion: false } request && IsUpgradeOfTools(step, installer, request)) Report(context, stage, request, releases);
                    }
                }
            }
        }
    }

    /// <summary>Whether a command upgrades one of the tools that installing needs, which this rule is about and no other.</summary>
    public static bool IsUpgradeOfTools(Step step, InstallerCommand command, PackageRequest request) =>
        Array.IndexOf(Tools, request.Name.Normalized) >= 0 && Upgrades(step, command);

    private static bool Upgrades(Step step, InstallerCommand command) => command switch
    {
        PipCommand pip => pip.Arguments.Has("upgrade") || step.IsSwitchedOn(pip, "PIP_UPGRADE"),
        UvCommand uv => uv.Arguments.Has("upgrade"),
        _ => false,
    };

    private static bool HasConstraints(Step step, InstallerCommand command) => command switch
    {
        PipCommand pip => pip.Arguments.Has("constraint") || pip.MayHideOptions || step.HasSetting(pip, "PIP_CONSTRAINT"),
        UvCommand uv => uv.Arguments.Has("constraint") || uv.Arguments.MayHideOptions || step.HasSetting(uv, "UV_CONSTRAINT"),
        _ => true,
    };

    private static void Report(RuleContext context, Stage stage, PackageRequest request, NewestReleases releases)
    {
        string name = request.Name.Text;
        string message = $"A new release of {name} can break a build that nobody has touched. Name a version, or stay with the one that the image has.";
        if (releases.Find(name, stage) is var (version, day) && request.FindPin(version) is { } pin)
        {
            context.Report(request.Word.Span, message, Fix.NeedsConsent($"Pin {name} to {version} (the newest known on {day})", pin));
        }
        else
        {
            context.Report(request.Word.Span, message);
        }
    }
}
