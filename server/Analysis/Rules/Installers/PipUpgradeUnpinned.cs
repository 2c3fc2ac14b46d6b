using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports an upgrade of pip and its like to whatever is the newest on the day of the build.</summary>
internal sealed class PipUpgradeUnpinned : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "pip-upgrade-unpinned", Category.Installers, Severity.Information,
        "pip is upgraded to whatever is the newest on the day of the build", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        NewestReleases? releases = null;
        foreach ((Step step, InstallerCommand installer) in context.CommandsOf<InstallerCommand>())
        {
            if (NamesTool(installer) && Upgrades(step, installer) && !HasConstraints(step, installer)) Check(context, step, installer, releases ??= new());
        }
    }

    /// <summary>Whether a command upgrades one of the tools that installing needs, which this rule is about and no other.</summary>
    public static bool IsUpgradeOfTools(Step step, InstallerCommand command, PackageRequest request) =>
        IsTool(request) && Upgrades(step, command);

    private static bool IsTool(PackageRequest request) => request.Name.Normalized is "pip" or "setuptools" or "wheel";

    private static bool NamesTool(InstallerCommand command)
    {
        foreach (PackageRequest request in command.PackageRequests)
        {
            if (IsTool(request)) return true;
        }

        return false;
    }

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

    /// <summary>One finding for a command, however many of the tools it upgrades.</summary>
    private static void Check(RuleContext context, Step step, InstallerCommand command, NewestReleases releases)
    {
        ShellWord? first = null;
        List<string> names = [];
        List<TextEdit> pins = [];
        List<string> titles = [];
        string day = "";
        foreach (PackageRequest request in command.PackageRequests)
        {
            if (request.NamesVersion || !IsTool(request)) continue;

            first ??= request.Word;
            names.Add(request.Name.Text);
            if (releases.Find(request.Name.Text, step, command) is not var (version, known) || request.FindPin(version) is not { } pin) continue;

            pins.Add(pin);
            titles.Add($"{request.Name.Text} to {version}");
            day = known;
        }

        if (first is not { } place) return;

        context.Report(
            place.Span,
            $"A new release of {Sentences.Join(names)} can break a build that nobody has touched. Name the version, or stay with what the image has.",
            pins.Count == names.Count ? [Fix.NeedsConsent($"Pin {Sentences.Join(titles)} (the newest known on {day})", [.. pins])] : []);
    }
}
