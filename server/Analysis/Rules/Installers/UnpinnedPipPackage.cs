using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Packages;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a package that is installed by name alone, so that every build takes the newest version.</summary>
internal sealed class UnpinnedPipPackage : StageRule, IDependencyRule
{
    /// <summary>Of a file of more nobody reads on.</summary>
    private const int MostQuestions = 200;

    public override RuleDescriptor Descriptor { get; } = new(
        "unpinned-pip-package", Category.Installers, Severity.Warning,
        "A package is installed without a version", FixKind.NeedsConsent, ["DL3013"]);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        NewestReleases? releases = null;
        foreach ((Step step, InstallerCommand installer) in context.CommandsOf<InstallerCommand>())
        {
            bool? isHeldDown = null;
            foreach (PackageRequest request in installer.PackageRequests)
            {
                if (request.NamesVersion) continue;
                if (isHeldDown ??= IsHeldDown(step, installer)) break;
                if (RedirectedVersions.Report(context, installer.Shell, request) || PipUpgradeUnpinned.IsUpgradeOfTools(step, installer, request)) continue;

                Report(context, request, FindPin(context, request, releases ??= new(), step, installer));
            }
        }
    }

    public void Check(DependencyContext context)
    {
        if (context.File.Kind is not DependencyFileKind.Requirements || IsHeldDown(context)) return;

        bool? isPackaged = null;
        HashSet<int> refused = [.. context.File.Problems.Select(problem => context.Source.PositionOf(problem.Span.Start).Line)];
        int asked = 0;
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is not { Package: { } package, Name: { } name, Source: null, IsEditable: false, Versions.IsAny: true }) continue;
            if (dependency.VersionsSpan is not null || !dependency.Hashes.IsEmpty) continue;
            if (refused.Count > 0 && refused.Contains(context.Source.PositionOf(dependency.Span.End).Line)) continue;
            if (isPackaged ??= context.Folder is { } folder && PackagedRequirements.Include(folder)) return;

            Report(context, dependency, name.Text, FindPin(context, package, mayAsk: asked++ < MostQuestions));
        }
    }

    private static void Report(DependencyContext context, Dependency dependency, string name, (string Version, string Origin)? pin)
    {
        // The tools for tests and documentation do not end up in the image.
        Severity severity = context.Folder is { } folder && IsForDevelopment(folder.Path) ? Severity.Information : Severity.Warning;
        string advice = pin is var (version, origin)
            ? $"name the one that you tested, as in `{name}=={version}`"
            : "name the one that you tested";
        int end = dependency.ExtrasSpan?.End ?? dependency.Name?.Span.End ?? dependency.Span.End;
        context.Report(
            severity,
            dependency.Name?.Span ?? dependency.Span,
            $"Every installation takes whatever version of `{name}` is the newest on that day: {advice}.",
            [],
            pin is var (known, source) ? [Fix.NeedsConsent($"Pin {name} to {known} ({source})", new TextEdit(new TextSpan(end, end), $"=={known}"))] : []);
    }

    /// <summary>
    /// What the lock beside it chose; else the newest release that its indexes have and its images can install; where those have not been heard,
    /// the newest known, if it is PyPI that is asked.
    /// </summary>
    private static (string Version, string Origin)? FindPin(DependencyContext context, PackageName package, bool mayAsk)
    {
        if (context.Folder?.FindLocked(package.Normalized) is ({ Version: { } version }, var lockName)) return (version.Public, $"as in {lockName}");

        if (mayAsk && context.Indexes.AreKnown)
        {
            (string, string)? listed = NewestListed.Find(package, context.Indexes, [.. context.Images.Installs.Select(install => install.Request.Environment)], out bool isHeard);
            if (isHeard) return listed;
        }

        if (!KnownIndexes.AsksPyPiAlone(context.File)) return null;

        PackageVersions versions = PackageCatalog.Bundled.VersionsOf(package.Normalized);
        PackageVersion? newest = versions.Versions.FirstOrDefault(known => !known.IsPreRelease);
        return newest is null ? null : (newest.Public, $"the newest known on {versions.Provenance.AsOf.Iso()}");
    }

    /// <summary>Whether something else decides on the versions: constraints, hashes, or a file that a tool makes the pinned one of.</summary>
    private static bool IsHeldDown(DependencyContext context) =>
        context.File.Inclusions.Any(inclusion => inclusion.IsConstraint)
        || context.File.Options.Any(option => option.Option?.Name is "--require-hashes" or "--no-index")
        || context.Folder is { } folder && IsSourceOfAnother(folder);

    /// <summary>pip-compile and uv read <c>requirements.in</c> and write <c>requirements.txt</c>.</summary>
    private static bool IsSourceOfAnother(ProjectFolder folder) => folder.Path.EndsWith(".in", StringComparison.OrdinalIgnoreCase);

    private static bool IsForDevelopment(string path)
    {
        foreach (string word in (ReadOnlySpan<string>)["dev", "test", "doc", "lint", "mypy", "typing", "style", "example", "sample"])
        {
            if (path.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static (string Version, string Origin)? FindPin(RuleContext context, PackageRequest request, NewestReleases releases, Step step, InstallerCommand installer)
    {
        AskedIndexes indexes = context.IndexesOf(step, installer);
        if (indexes.AreKnown && indexes.Ask(request.Name).IsKnown && EnvironmentOf(context, step, installer) is { PythonSeries: not null } environment)
        {
            (string, string)? listed = NewestListed.Find(request.Name, indexes, [environment], out bool isHeard);
            if (isHeard) return listed;
        }

        return releases.Find(request.Name.Text, step, installer) is var (version, day) ? (version, $"the newest known on {day}") : null;
    }

    // What is known of a Python's wheels is long: it is put together once for all that is installed for it.
    private static InstallEnvironment EnvironmentOf(RuleContext context, Step step, InstallerCommand installer) =>
        context.InstallRequests.Find(installer) is { } request ? request.Environment : InstallRequests.EnvironmentOf(context.Model, step, installer);

    private static void Report(RuleContext context, PackageRequest request, (string Version, string Origin)? newest)
    {
        string name = request.Name.Text;
        if (newest is not var (version, origin))
        {
            context.Report(request.Word.Span, $"Every build installs whatever version of `{name}` is the newest on that day: name the one that you tested.");
            return;
        }

        TextEdit? pin = request.FindPin(version);
        context.Report(
            request.Word.Span,
            $"Every build installs whatever version of `{name}` is the newest on that day: name the one that you tested, as in `{name}=={version}`.",
            pin is { } edit ? [Fix.NeedsConsent($"Pin {name} to {version} ({origin})", edit)] : []);
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
