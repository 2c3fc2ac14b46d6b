using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a package that is installed by name alone, so that every build takes the newest version.</summary>
internal sealed class UnpinnedPipPackage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "unpinned-pip-package", Category.Installers, Severity.Warning,
        "A package is installed without a version", FixKind.NeedsConsent, ["DL3013"]);

    public override void Check(RuleContext context)
    {
        NewestReleases releases = new();
        foreach ((Step step, InstallerCommand installer) in context.Model.CommandsOf<InstallerCommand>())
        {
            if (IsHeldDown(step, installer)) continue;

            foreach (ShellWord word in installer.PackageWords)
            {
                if (PackageRequest.FindUnpinned(word) is not { } request) continue;
                if (!PipUpgradeUnpinned.IsUpgradeOfTools(step, installer, request)) Report(context, request, releases.Find(request.Name.Text, step, installer));
            }
        }
    }

    private static void Report(RuleContext context, PackageRequest request, (string Version, string Day)? newest)
    {
        string name = request.Name.Text;
        if (newest is not var (version, day))
        {
            context.Report(request.Word.Span, $"Every build installs whatever version of `{name}` is the newest on that day: name the one that you tested.");
            return;
        }

        TextEdit? pin = request.FindPin(version);
        context.Report(
            request.Word.Span,
            $"Every build installs whatever version of `{name}` is the newest on that day: name the one that you tested, as in `{name}=={version}`.",
            pin is { } edit ? [Fix.NeedsConsent($"Pin {name} to {version} (the newest known on {day})", edit)] : []);
    }

    /// <summary>Whether something else decides on the versions: constraints, hashes, a date, a folder of wheels, or what only the shell knows.</summary>
    private static bool IsHeldDown(Step step, InstallerCommand command)
    {
        switch (command)
        {
            case PipCommand pip:
                return pip.MayHideOptions || pip.Arguments.Has("constraint") || pip.Arguments.Has("require-hashes") || pip.Arguments.Has("no-index")
                    || pip.Arguments.Has("uploaded-prior-to") || step.HasSetting(pip, "PIP_CONSTRAINT") || step.HasSetting(pip, "PIP_REQUIRE_HASHES")
                    || step.HasSetting(pip, "PIP_NO_INDEX") || step.HasSetting(pip, "PIP_UPLOADED_PRIOR_TO");
            case UvCommand uv:
                return uv.Arguments.MayHideOptions || uv.Arguments.Has("constraint") || uv.Arguments.Has("override") || uv.Arguments.Has("require-hashes")
                    || uv.Arguments.Has("no-index") || uv.Arguments.Has("exclude-newer") || step.HasSetting(uv, "UV_CONSTRAINT")
                    || step.HasSetting(uv, "UV_OVERRIDE") || step.HasSetting(uv, "UV_EXCLUDE_NEWER") || step.HasSetting(uv, "UV_NO_INDEX");
            case PipxCommand pipx:
                return pipx.Arguments.MayHideOptions || pipx.Arguments.Has("pip-args") || step.HasSetting(pipx, "PIP_CONSTRAINT");
            default:
                return true;
        }
    }
}
