using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports <c>apt</c>, which is made for people, where a script should use <c>apt-get</c>.</summary>
internal sealed class AptCli : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "apt-cli", Category.Packages, Severity.Information,
        "apt is made for people, apt-get for scripts", FixKind.Safe, ["DL3027", "CKV_DOCKER_9"]);

    public override Subjects Subjects => Subjects.Apt;

    public override void Check(RuleContext context)
    {
        foreach ((_, AptCommand apt) in context.CommandsOf<AptCommand>())
        {
            if (apt.Invocation.Program != "apt") continue;

            string? other = OtherProgram(apt);
            context.Report(
                apt.Program.Span,
                $"`apt` warns that its command line may change from release to release: use `{other ?? "apt-get"}`, which keeps its own.",
                other is not null && apt.Program.Is("apt") && !apt.Shell.IsExecForm
                    ? [Fix.Safe($"Use {other}", new TextEdit(apt.Program.Span, other))]
                    : []);
        }
    }

    /// <summary>The program that has the same command with the same options.</summary>
    private static string? OtherProgram(AptCommand apt) => apt.Verb is { } verb ? verb.Value switch
    {
        "update" or "install" or "reinstall" or "upgrade" or "remove" or "purge" or "autoremove" or "autopurge" or "clean" or "autoclean" or "build-dep" or "download"
            or "source" => "apt-get",
        "search" or "show" or "policy" or "depends" or "rdepends" => "apt-cache",
        _ => null,
    } : null;
}
