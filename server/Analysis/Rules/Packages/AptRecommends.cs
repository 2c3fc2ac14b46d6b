using System.Buffers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands.PackageManagers;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports installations into the final image that bring along what packages only recommend.</summary>
internal sealed class AptRecommends : Rule
{
    private static readonly SearchValues<string> Settings =
        SearchValues.Create(["install-recommends ", "install-recommends=", "install-recommends\""], StringComparison.OrdinalIgnoreCase);

    public override RuleDescriptor Descriptor { get; } = new(
        "apt-recommends", Category.Packages, Severity.Information,
        "apt installs packages that are only recommended", FixKind.NeedsConsent, ["DL3015", "DS-0029"]);

    public override Subjects Subjects => Subjects.Apt;

    public override void Check(RuleContext context)
    {
        SystemSettings? settings = null;
        foreach ((Step step, AptCommand apt) in context.CommandsOf<AptCommand>())
        {
            if (apt is not { IsInstall: true, SkipsRecommends: false, MayHideOptions: false, Verb: { } verb } || !step.Stage.IsInFinalImage) continue;
            if (apt.Arguments.Has("install-recommends") || (settings ??= new(context.Model, Settings)).AreMadeBefore(step)) continue;

            context.Report(
                verb.Span,
                "This also installs what the packages only recommend: add `--no-install-recommends`, and name what you need of it.",
                Fix.NeedsConsent("Install without recommended packages", apt.Shell.InsertAfter(verb, "--no-install-recommends")));
        }
    }
}
