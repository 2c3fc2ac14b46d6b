using Basewise.Analysis.Rules.Shell;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports package managers that are told to install what nobody has signed.</summary>
internal sealed class UnsignedPackages : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "unsigned-packages", Category.Security, Severity.Warning,
        "Packages are installed without a check of their signatures", FixKind.NeedsConsent,
        ["CKV2_DOCKER_7", "CKV2_DOCKER_8", "CKV2_DOCKER_9", "CKV2_DOCKER_10", "CKV2_DOCKER_11"]);

    public override Subjects Subjects => Subjects.SystemPackages | Subjects.Rpm;

    public override void Check(RuleContext context)
    {
        foreach ((_, SystemPackageCommand manager) in context.CommandsOf<SystemPackageCommand>())
        {
            foreach (CommandOption option in manager.Arguments.Options)
            {
                if (manager.SkipsSignatures(option)) Report(context, manager, option);
            }
        }

        foreach ((_, RpmCommand rpm) in context.CommandsOf<RpmCommand>())
        {
            if (rpm.UnsignedOption is { } option) Report(context, rpm, option);
        }
    }

    private static void Report(RuleContext context, ToolCommand command, CommandOption option) => context.Report(
        option.Span,
        $"`{context.Source.ToString(option.Span)}` installs packages whoever made them: import the key of their repository instead.",
        Fixes(context, command, option));

    private static Fix[] Fixes(RuleContext context, ToolCommand command, CommandOption option)
    {
        if (option.Name == "force-yes" && option.Word.Is("--force-yes") && !command.Shell.IsExecForm)
        {
            return [Fix.NeedsConsent("Use -y, which stops at packages that are not signed", new TextEdit(option.Word.Span, "-y"))];
        }

        bool isAlone = option.Value is null && option.Word.StartsWith("--");
        return isAlone && WordEdits.FindRemoval(context, command.Shell, option.Word) is { } removal ? [Fix.NeedsConsent("Check signatures", removal)] : [];
    }
}
