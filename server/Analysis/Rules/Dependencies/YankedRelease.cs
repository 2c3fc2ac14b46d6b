using System.Collections.Immutable;
using Basewise.Analysis.Dependencies;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a release that its maker has taken back, where a file asks for that very one.</summary>
internal sealed class YankedRelease : DependencyRule
{
    /// <summary>One question for each package: a file of more is not asked about to its end.</summary>
    private const int MostQuestions = 200;

    // Off, because the index has to be asked about every package of the file.
    public override RuleDescriptor Descriptor { get; } = new(
        "yanked-release", Category.Dependencies, Severity.Warning,
        "A release was taken back (yanked) by its maker", FixKind.NeedsConsent, [])
    {
        IsOffByDefault = true,
    };

    public override void Check(DependencyContext context)
    {
        if (context.Options.Packages is NoPackageIndex || context.File.Options.Any(option => option.Option?.Name == "--no-index")) return;

        PackageSources? sources = SourcesOf(context.File);
        int questions = 0;
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is not { Package: { } package, Source: null, Index: null, ExactVersion: { } version, VersionsSpan: { } place }) continue;
            if (questions++ == MostQuestions) return;

            TextSpan? only = dependency.Specifiers is [var specifier] ? specifier.Version.Span : null;
            bool canEdit = dependency.Hashes.IsEmpty && version.Local is null;
            Check(context, package, version, only ?? place, canEdit ? only : null, sources);
        }

        foreach (LockedPackage locked in context.File.Packages.DistinctBy(locked => (locked.Package, locked.Version)))
        {
            if (locked is not { Package: { } package, Source: null, Version: { } version, VersionText: { } text }) continue;
            if (questions++ == MostQuestions) return;

            Check(context, package, version, text.Span, fixable: null, sources);
        }
    }

    private static void Check(DependencyContext context, PackageName package, PackageVersion version, TextSpan place, TextSpan? fixable, PackageSources? sources)
    {
        if (context.Options.Packages.FilesOf(package, sources).Value is not { } known) return;

        ImmutableArray<IndexFile> files = [.. known.Files.Where(file => file.Version == version)];
        if (files.IsEmpty || files.Any(file => file.Yanked is null)) return;

        PackageVersion? next = known.Files
            .Where(file => file is { Yanked: null, Version: { } other } && other > version && (!other.IsPreRelease || version.IsPreRelease))
            .Select(file => file.Version).Min();
        string reason = files[0].Yanked is { Length: > 0 } said ? $": {OneLine(said)}" : "";
        string way = next is null ? "there is none above it" : $"{next.Public} is the next one above it";
        context.Report(
            place,
            $"{package.Text} {version} was taken back by its maker{reason}. Installers take it only because this file asks for it; {way}.",
            next is not null && fixable is { } span ? [Fix.NeedsConsent($"Ask for {package.Text} {next.Public}", new TextEdit(span, next.Public))] : []);
    }

    private static string OneLine(string reason)
    {
        string line = string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return line.Length <= 200 ? line : line[..200] + "…";
    }

    private static PackageSources? SourcesOf(DependencyFile file)
    {
        string? primary = file.Indexes.LastOrDefault(index => index.Kind is PackageIndexKind.Primary)?.Url.Text;
        ImmutableArray<string> extra = [.. file.Indexes.Where(index => index.Kind is PackageIndexKind.Extra).Select(index => index.Url.Text)];
        return primary is null && extra.IsEmpty ? null : new PackageSources(primary, extra);
    }
}
