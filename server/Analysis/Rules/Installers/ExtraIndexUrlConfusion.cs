using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a second index beside PyPI: pip takes a package from whichever of them has the higher version.</summary>
internal sealed class ExtraIndexUrlConfusion : StageRule, IDependencyRule
{
    /// <summary>Public indexes whose projects tell their users to add them like this; what they serve has its name on PyPI, too.</summary>
    private static readonly string[] PublicIndexes =
    [
        "download.pytorch.org", "pypi.nvidia.com", "pypi.ngc.nvidia.com", "www.piwheels.org", "piwheels.org", "pypi.org", "download.openmmlab.com",
        "data.pyg.org", "abetlen.github.io", "pypi.anaconda.org", "wheels.vllm.ai", "aiinfra.pkgs.visualstudio.com", "rocm.pytorch.org", "repo.radeon.com",
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "extra-index-url-confusion", Category.Installers, Severity.Information,
        "A private package can be replaced by one of the same name on PyPI", FixKind.None, []);

    public override Subjects Subjects => Subjects.Run | Subjects.Env | Subjects.Arg;

    public override void Check(RuleContext context)
    {
        foreach (IndexSetting setting in context.IndexSettings)
        {
            if (setting.Role != IndexRole.Extra || IsHarmless(setting.Step, setting)) continue;

            string host = setting.Host ?? "this index";
            context.Report(
                setting.Span,
                setting.IsForUv
                    ? $"With this index strategy uv takes the best version from {host} or from PyPI: whoever registers a private package's name on PyPI is installed in its place. Keep to the default, first-index."
                    : $"pip takes the highest version from {host} or from PyPI: whoever registers a private package's name on PyPI is installed in its place. Let one index serve both, and name it with --index-url.");
        }
    }

    public void Check(DependencyContext context)
    {
        if (!context.File.Kind.IsPip() || context.File.Options.Any(option => option.Option?.Name is "--require-hashes" or "--no-index")) return;

        foreach (PackageIndex index in context.File.Indexes)
        {
            if (index.Kind is not PackageIndexKind.Extra || UrlHost.Find(index.Url.Text) is not { } host || Array.IndexOf(PublicIndexes, host) >= 0) continue;
            if (context.File.Dependencies.Any(dependency => !dependency.Hashes.IsEmpty)) return;

            context.Report(
                index.Url.Span,
                $"pip takes the highest version from {host} or from PyPI: whoever registers a private package's name on PyPI is installed in its place. Let one index serve both, and name it with --index-url.");
        }
    }

    private static bool IsHarmless(Step step, IndexSetting setting)
    {
        if (setting.Host is { } host && Array.IndexOf(PublicIndexes, host) >= 0) return true;
        if (!setting.Written.Contains("://", StringComparison.Ordinal)) return true;

        // uv stops at the first index that has the package, unless it is told otherwise.
        if (setting.IsForUv) return !ComparesAll(step, setting.Command as UvCommand);

        return setting.Command is PipCommand pip && (pip.Arguments.Has("require-hashes") || pip.Arguments.Has("no-index"));
    }

    private static bool ComparesAll(Step step, UvCommand? uv)
    {
        string? strategy = uv?.Arguments.Find("index-strategy")?.Value?.Value
            ?? (uv is null ? step.Variables.ValueOf("UV_INDEX_STRATEGY").Text : step.SettingOf(uv, "UV_INDEX_STRATEGY").Text);
        return strategy is "unsafe-best-match" or "unsafe-first-match";
    }
}
