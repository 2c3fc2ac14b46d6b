using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports packages that are taken from a web page's links, without a hash that says which.</summary>
internal sealed class FindLinksRemote : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "find-links-remote", Category.Installers, Severity.Information,
        "Packages are taken from the links of a web page", FixKind.None, [])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.Run | Subjects.Env | Subjects.Arg;

    public override void Check(RuleContext context)
    {
        foreach (IndexSetting setting in context.IndexSettings)
        {
            if (setting is not { Role: IndexRole.Links, Host: { } host } || HostNames.IsPrivate(host)) continue;
            if (setting.Command is PipCommand pip && pip.Arguments.Has("require-hashes")) continue;

            context.Report(setting.Span, $"What {host} links to is installed if its version is the highest: pin it with --hash, or let an index serve it.");
        }
    }
}
