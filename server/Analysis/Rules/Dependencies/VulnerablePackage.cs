using System.Globalization;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Packages;
using Basewise.Python.Projects;
using Basewise.Python.Versions;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a version of a package that is known to be vulnerable, where a file or a command asks for that very version.</summary>
internal sealed class VulnerablePackage : StageRule, IDependencyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "vulnerable-package", Category.Dependencies, Severity.Warning,
        "The version of a package has known vulnerabilities", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, InstallerCommand installer) in context.CommandsOf<InstallerCommand>())
        {
            bool isLeftBehind = false;
            bool isPlaced = false;
            foreach (PackageRequest request in installer.PackageRequests)
            {
                if (request.Syntax.Specifiers is not [{ Specifier: { IsPrefix: false } specifier } written]) continue;
                if (specifier is not { Operator: VersionOperator.Equal or VersionOperator.Arbitrary, Version: { } version }) continue;

                PackageAdvisories known = AdvisoryCatalog.Bundled.Find(request.Name.Text, version);
                if (known.Advisories.IsEmpty) continue;

                ShellWord word = request.Word;
                TextSpan? place = word.FindSourceOffset(written.Version.Span.Start) is { } start && word.FindSourceOffset(written.Version.Span.End) is { } end
                    ? new TextSpan(start, end)
                    : null;
                if (!isPlaced) (isLeftBehind, isPlaced) = (IsLeftBehind(context, step, installer), true);
                Report(context, request.Name.Text, version, known, place ?? word.Span, place, advice: null, isLeftBehind);
            }
        }
    }

    public void Check(DependencyContext context)
    {
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is not { Package: { } package, Source: null, ExactVersion: { } version } || IsVersionBounded(dependency)) continue;

            // With another version the hashes would have to be others, too; a release for old Pythons alone has no newer one for them; and a
            // build (2.0+cu118) stands in an index that may not have it of another version.
            TextSpan? place = VersionSpan(dependency);
            bool hasHashes = !dependency.Hashes.IsEmpty;
            bool canEdit = !hasHashes && version.Local is null && !IsForOldPythons(dependency);
            PackageAdvisories known = AdvisoryCatalog.Bundled.Find(package.Text, version);
            if (!known.Advisories.IsEmpty) Report(context, package.Text, version, known, place ?? dependency.Name?.Span ?? dependency.Span, canEdit ? place : null, hasHashes ? "write its hashes anew with it" : null);
        }

        // PDM lists requests[socks] beside requests, and pipenv what two categories need in both: one update is for all.
        foreach (LockedPackage locked in context.File.Packages.DistinctBy(locked => (locked.Package, locked.Version)))
        {
            if (locked is not { Package: { } package, Source: null, Version: { } version, VersionText: { } text }) continue;

            PackageAdvisories known = AdvisoryCatalog.Bundled.Find(package.Text, version);
            if (!known.Advisories.IsEmpty) Report(context, package.Text, version, known, text.Span, fixable: null, LockNames.AdviseUpgrade(context.File.Kind, package.Normalized));
        }
    }

    /// <summary>Whether it is certain that a stage which is thrown away is all that has what a command installs.</summary>
    private static bool IsLeftBehind(RuleContext context, Step step, InstallerCommand command) =>
        !step.Stage.IsInFinalImage
        && context.Installs.Of(step.Stage).FindTarget(command) is { Kind: not InstallKind.Unknown }
        && !context.Model.ShippedInstalls.Contains(step.Stage, command);

    /// <summary>Whether other clauses stand beside the version: then another version may contradict them.</summary>
    private static bool IsVersionBounded(Dependency dependency) => dependency.Specifiers.Length > 1;

    private static bool IsForOldPythons(Dependency dependency) => dependency.MarkerText is { Text: var marker }
        && marker.Contains("python", StringComparison.Ordinal) && (marker.Contains('<', StringComparison.Ordinal) || marker.Contains("==", StringComparison.Ordinal));

    private static TextSpan? VersionSpan(Dependency dependency) => dependency.Specifiers is [var only] ? only.Version.Span : dependency.VersionsSpan;

    private static void Report(
        FileContext context, string name, PackageVersion version, PackageAdvisories known, TextSpan place, TextSpan? fixable, string? advice, bool isLeftBehind = false)
    {
        Advisory worst = known.Advisories[0];
        PackageVersion? mended = worst.IsMalicious ? null : AdvisoryCatalog.Bundled.FindNearestFixed(name, version);
        bool mendsAll = mended is not null && AdvisoryCatalog.Bundled.Find(name, mended).Advisories.IsEmpty;
        context.Report(
            isLeftBehind && !worst.IsMalicious ? Severity.Information : SeverityOf(worst.Severity),
            place,
            Message(name, version, known, mended, mendsAll, advice) + (isLeftBehind ? " Only a build stage has it, not the image that runs." : ""),
            [],
            mended is not null && fixable is { } span ? [Fix.NeedsConsent(Title(name, mended, mendsAll), new TextEdit(span, mended.Public))] : []);
    }

    private static string Title(string name, PackageVersion mended, bool mendsAll) => mendsAll
        ? $"Ask for {name} {mended.Public}, the nearest release without a known vulnerability"
        : $"Ask for {name} {mended.Public}, the nearest release without those that are mended";

    private static string Message(string name, PackageVersion version, PackageAdvisories known, PackageVersion? mended, bool mendsAll, string? advice)
    {
        Advisory worst = known.Advisories[0];
        string others = known.Advisories.Length switch
        {
            1 => "",
            2 => " and one other",
            int count => string.Create(CultureInfo.InvariantCulture, $" and {count - 1} others"),
        };
        string what = worst.IsMalicious
            ? $"{name} {version} is known as malicious code ({worst.Id}): do not install it, and look at what has."
            : $"{name} {version} is vulnerable: {worst.Id}{ScoreOf(worst)}{others}.";
        if (worst.IsMalicious) return what;
        if (mended is null) return $"{what} No release without one was known on {known.Provenance.AsOf.Iso()}: weigh whether it concerns you.";

        string rest = mendsAll ? "the nearest release without a known one" : "the nearest release without those that are mended";
        return advice is null ? $"{what} {mended.Public} is {rest}." : $"{what} {mended.Public} is {rest}: {advice}.";
    }

    private static string ScoreOf(Advisory advisory) => advisory.ScoreText is { } score ? $" ({Word(advisory.Severity)}, {score})" : "";

    private static string Word(AdvisorySeverity severity) => severity switch
    {
        AdvisorySeverity.Critical => "critical",
        AdvisorySeverity.High => "high",
        AdvisorySeverity.Medium => "medium",
        _ => "low",
    };

    private static Severity SeverityOf(AdvisorySeverity severity) => severity switch
    {
        AdvisorySeverity.Critical => Severity.Error,
        AdvisorySeverity.Low => Severity.Information,
        _ => Severity.Warning,
    };
}
