using System.Collections.Immutable;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>
/// Reports a name under which the indexes that are asked have nothing. Only they know: where one has not answered, or the package may come from
/// elsewhere, nothing is said.
/// </summary>
internal sealed class UnknownPackage : GatheringRule<UnknownPackage.Requests>, IDependencyRule
{
    /// <summary>One question for each name that the facts do not know; of a file of more nobody reads on.</summary>
    private const int MostQuestions = 100;
    private const string PyPI = "pypi.org";

    /// <summary>Names that every index has which stands in for PyPI.</summary>
    private static readonly string[] Everywhere = ["pip", "setuptools", "requests"];

    public override RuleDescriptor Descriptor { get; } = new(
        "unknown-package", Category.Dependencies, Severity.Warning,
        "No index that is asked has a package of that name", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    protected override Requests? Gather(RuleContext context)
    {
        if (context.Options.Packages is NoPackageIndex) return null;

        List<(Step Step, InstallerCommand Command, ShellWord Word, PackageRequest Package)> unknown = [];
        foreach ((Step step, InstallerCommand command) in context.CommandsOf<InstallerCommand>())
        {
            // What is built in the image before may be what is asked for by name.
            if (InstallRequests.NamesPath(command)) return Requests.Unclear;

            foreach (ShellWord word in InstallRequests.WordsOf(command))
            {
                if (unknown.Count < MostQuestions && command.FindRequest(word) is { Syntax: { Location: null, Name: not null } } request && !IsKnown(request.Name)) unknown.Add((step, command, word, request));
            }
        }

        return unknown.Count == 0 ? null : new Requests(unknown);
    }

    protected override void Judge(RuleContext context, IReadOnlyList<Requests> parts)
    {
        if (parts.Contains(Requests.Unclear)) return;

        foreach ((Step step, InstallerCommand command, ShellWord word, PackageRequest package) in parts.SelectMany(part => part.Unknown).Take(MostQuestions))
        {
            if (package.Syntax.Name is { } name) Check(context, context.IndexesOf(step, command), package.Name, word.Span, right => FindEdit(word, name.Span, right));
        }
    }

    public void Check(DependencyContext context)
    {
        if (!context.Indexes.AreKnown || context.File.Kind is DependencyFileKind.Constraints || context.File.IsProse) return;

        int questions = 0;
        bool? mayComeFromElsewhere = null;
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is not { Package: { } package, Name: { } name, Source: null } || IsKnown(package)) continue;
            if (questions++ == MostQuestions) return;

            AskedIndexes indexes = context.Indexes.From(dependency.Index);
            if (!indexes.Ask(package).IsAbsent || OwnPackages.Has(context, package)) continue;
            if (mayComeFromElsewhere ??= OwnPackages.MayComeFromElsewhere(context)) return;

            Check(context, indexes, package, name.Span, right => dependency.Hashes.IsEmpty ? new TextEdit(name.Span, right) : null);
        }
    }

    /// <summary>What the facts know is there, and nobody is asked about it; and of the names of modules another rule speaks.</summary>
    private static bool IsKnown(PackageName package) =>
        PackageCatalog.Bundled.Find(package.Normalized) is not null || !PackageCatalog.Bundled.VersionsOf(package.Normalized).Versions.IsEmpty || ImportNameAsPackage.SpeaksOf(package);

    /// <param name="rename">What asks for another package; null where that cannot be done here.</param>
    private static void Check(FileContext context, AskedIndexes indexes, PackageName package, TextSpan place, Func<string, TextEdit?> rename)
    {
        Heard<ProjectFiles> heard = indexes.Ask(package);
        if (!heard.IsAbsent || heard.Provenance is not { } said || !IsIndex(indexes, said.Source)) return;

        string? near = FindNear(package);
        context.Report(
            place,
            $"{said.Source} has no package `{package.Text}`, as of {said.AsOf.Iso()}: there is nothing to install under that name. {(near is null ? "Is it spelt right?" : $"Was `{near}` meant?")}",
            near is not null && rename(near) is { } change ? [Fix.NeedsConsent($"Ask for {near}", change)] : []);
    }

    /// <summary>The package that has a module of that name, or one that is a slip away and much used.</summary>
    private static string? FindNear(PackageName package)
    {
        if (ImportNames.Bundled.PackagesOf(package.Text) is [var right, ..]) return right;

        foreach (KnownPackage known in PackageCatalog.Bundled.FindWithSlip(package.Normalized, max: 20))
        {
            if (Math.Abs(known.Name.Length - package.Normalized.Length) <= 1) return known.Name;
        }

        return null;
    }

    /// <summary>Whether who has nothing of that name is an index at all: an address with a slip in it has nothing of any name.</summary>
    private static bool IsIndex(AskedIndexes indexes, string source) =>
        source == PyPI || Everywhere.Select(PackageName.Find).OfType<PackageName>().Any(name => indexes.Ask(name).Value is not null);

    private static TextEdit? FindEdit(ShellWord word, TextSpan name, string right) =>
        word.FindSourceOffset(name.Start) is { } start && word.FindSourceOffset(name.End) is { } end ? new TextEdit(new TextSpan(start, end), right) : null;

    /// <summary>The packages that the facts do not know, with the words that ask for them.</summary>
    internal sealed class Requests(IReadOnlyList<(Step Step, InstallerCommand Command, ShellWord Word, PackageRequest Package)> unknown)
    {
        /// <summary>Where something is installed that no index need know.</summary>
        public static Requests Unclear { get; } = new([]);

        public IReadOnlyList<(Step Step, InstallerCommand Command, ShellWord Word, PackageRequest Package)> Unknown => unknown;
    }
}
