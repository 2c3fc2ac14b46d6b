using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a host of the internet whose certificate pip or uv is told not to check.</summary>
internal sealed class PipTrustedHost : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "pip-trusted-host", Category.Installers, Severity.Warning,
        "The certificate of a package index is not checked", FixKind.NeedsConsent, ["CKV2_DOCKER_4", "CKV2_DOCKER_16"]);

    public override Subjects Subjects => Subjects.Run | Subjects.Env | Subjects.Arg;

    public override void Check(RuleContext context)
    {
        foreach (IndexSetting setting in context.IndexSettings)
        {
            if (setting is not { Role: IndexRole.TrustedHost, Host: { } host } || HostNames.IsPrivate(host)) continue;

            context.Report(
                setting.Span,
                $"Whoever answers as {host} is believed, with any certificate or none. If a proxy has a certificate of its own, name it with PIP_CERT.",
                FindRemoval(context, setting) is { } edit ? [Fix.NeedsConsent($"Check {host}'s certificate again", edit)] : []);
        }
    }

    private static TextEdit? FindRemoval(RuleContext context, IndexSetting setting) =>
        setting is { Command: { } command, Option: { Value: { } value } option } ? WordRemoval.Remove(context, command.Shell, option.Word, ValueWord(option, value)) : null;

    // The value may stand in the word of the option, behind an equals sign.
    private static ShellWord ValueWord(CommandOption option, ShellWord value) => value.End > option.Word.End ? value : option.Word;
}
