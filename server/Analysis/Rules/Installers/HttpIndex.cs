using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports an index that is asked over plain HTTP across the internet.</summary>
internal sealed class HttpIndex : StageRule, IDependencyRule
{
    private const string Scheme = "http://";

    public override RuleDescriptor Descriptor { get; } = new(
        "http-index", Category.Installers, Severity.Warning,
        "Packages are fetched over plain HTTP", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Run | Subjects.Env | Subjects.Arg;

    public override void Check(RuleContext context)
    {
        foreach (IndexSetting setting in context.IndexSettings)
        {
            if (setting is { Role: IndexRole.TrustedHost } || !setting.Written.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) continue;
            if (setting.Host is not { } host || HostNames.IsPrivate(host)) continue;

            TextSpan scheme = new(setting.Span.Start, setting.Span.Start + Scheme.Length);
            context.Report(
                setting.Span,
                $"Anyone on the way to {host} can put other packages in their place: use https.",
                setting.Span.Length == setting.Written.Length ? [Fix.NeedsConsent($"Ask {host} over https", new TextEdit(scheme, "https://"))] : []);
        }
    }

    public void Check(DependencyContext context)
    {
        foreach (PackageIndex index in context.File.Indexes) Check(context, index.Url);
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is { Source: { Kind: DependencySourceKind.Url, Location: var location }, Hashes.IsEmpty: true }) Check(context, location);
        }
    }

    private static void Check(DependencyContext context, RequirementsWord url)
    {
        if (!url.Text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || UrlHost.Find(url.Text) is not { } host || HostNames.IsPrivate(host)) return;

        TextSpan scheme = new(url.Span.Start, url.Span.Start + Scheme.Length);
        context.Report(
            url.Span,
            $"Anyone on the way to {host} can put other packages in their place: use https.",
            url.Span.Length == url.Text.Length ? [Fix.NeedsConsent($"Ask {host} over https", new TextEdit(scheme, "https://"))] : []);
    }
}
