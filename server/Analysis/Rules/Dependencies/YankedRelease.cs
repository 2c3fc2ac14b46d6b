using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a release that its maker has taken back, where that very one is asked for. Only an index knows: where none has answered, nothing is said.</summary>
internal sealed class YankedRelease : Rule, IDependencyRule
{
    /// <summary>One question for each package: a file of more is not asked about to its end.</summary>
    private const int MostQuestions = 100;

    public override RuleDescriptor Descriptor { get; } = new(
        "yanked-release", Category.Dependencies, Severity.Warning,
        "A release was taken back (yanked) by its maker", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        if (context.Options.Packages is NoPackageIndex) return;

        int questions = 0;
        foreach ((Step step, InstallerCommand command) in context.Model.CommandsOf<InstallerCommand>())
        {
            foreach (ShellWord word in InstallRequests.WordsOf(command))
            {
                if (command.FindRequest(word) is not { Name: var package, Syntax: { Specifiers: [{ Specifier: { Operator: VersionOperator.Equal, IsPrefix: false, Version: { } version } } specifier], Location: null } }) continue;
                if (questions++ == MostQuestions) return;

                Check(context, context.IndexesOf(step, command), package, version, word.Span, next => FindEdit(word, specifier.Version.Span, next));
            }
        }
    }

    public void Check(DependencyContext context)
    {
        if (!context.Indexes.AreKnown) return;

        int questions = 0;
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is not { Package: { } package, Source: null, ExactVersion: { } version, VersionsSpan: { } place }) continue;
            if (questions++ == MostQuestions) return;

            TextSpan? only = dependency.Specifiers is [var specifier] ? specifier.Version.Span : null;
            bool canEdit = dependency.Hashes.IsEmpty && version.Local is null;
            Check(context, context.Indexes.From(dependency.Index), package, version, only ?? place, next => canEdit && only is { } span ? new TextEdit(span, next) : null);
        }

        foreach (LockedPackage locked in context.File.Packages.DistinctBy(locked => (locked.Package, locked.Version)))
        {
            if (locked is not { Package: { } package, Source: null, Version: { } version, VersionText: { } text }) continue;
            if (questions++ == MostQuestions) return;

            Check(context, context.Indexes.From(locked.Index), package, version, text.Span, _ => null);
        }
    }

    /// <param name="edit">What asks for another version; null where that cannot be done here.</param>
    private static void Check(FileContext context, AskedIndexes indexes, PackageName package, PackageVersion version, TextSpan place, Func<string, TextEdit?> edit)
    {
        if (indexes.Ask(package).Value?.Releases is not { } listed || listed.Find(version) is not { IsYanked: true } release) return;

        PackageVersion? next = listed.All.LastOrDefault(other => !other.IsYanked && other.Version > version && (!other.Version.IsPreRelease || version.IsPreRelease))?.Version;
        string reason = release.YankReason is { } said ? $": {OneLine(said)}" : "";
        string way = next is null ? "there is none above it" : $"{next.Public} is the next one above it";
        context.Report(
            place,
            $"{package.Text} {version} was taken back by its maker{reason}. Installers take it only because this file asks for it; {way}.",
            next is not null && edit(next.Public) is { } change ? [Fix.NeedsConsent($"Ask for {package.Text} {next.Public}", change)] : []);
    }

    private static TextEdit? FindEdit(ShellWord word, TextSpan version, string next) =>
        word.FindSourceOffset(version.Start) is { } start && word.FindSourceOffset(version.End) is { } end ? new TextEdit(new TextSpan(start, end), next) : null;

    private static string OneLine(string reason)
    {
        string line = string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return line.Length <= 200 ? line : line[..200] + "…";
    }
}
