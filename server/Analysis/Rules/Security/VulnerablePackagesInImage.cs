using System.Globalization;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Rules.Wheels;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Packages;
using Basewise.Python.Projects;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>
/// Reports the vulnerable packages that a command installs from a file or a here-document, once for the command, and whether they end up in the
/// image or in a stage that is thrown away.
/// </summary>
internal sealed class VulnerablePackagesInImage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "vulnerable-packages-in-image", Category.Security, Severity.Information,
        "Packages with known vulnerabilities are installed from a file", FixKind.None, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        // What is built in one stage and installed in another is reported where it ends up.
        HashSet<(string, PackageVersion)>? told = null;
        foreach (bool isInFinalImage in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (InstallRequest request in context.InstallRequests.Telling)
            {
                if (request.Stage.IsInFinalImage == isInFinalImage) Check(context, request, ref told);
            }
        }
    }

    private static void Check(RuleContext context, InstallRequest request, ref HashSet<(string, PackageVersion)>? told)
    {
        List<(RequestedPackage Package, PackageAdvisories Known)>? vulnerable = null;
        foreach (RequestedPackage package in request.Packages)
        {
            if (package.Version is not { } version || IsNamedByCommand(package, request)) continue;
            if (AdvisoryCatalog.Bundled.Find(package.Name.Normalized, version) is not { Advisories.IsEmpty: false } known) continue;
            if ((told ??= []).Add((package.Name.Normalized, version))) (vulnerable ??= []).Add((package, known));
        }

        if (vulnerable is null) return;

        foreach (IGrouping<TextSpan, (RequestedPackage Package, PackageAdvisories Known)> group in vulnerable.GroupBy(found => found.Package.Place.DockerfileSpan)) Report(context, request, group.Key, [.. group]);
    }

    /// <summary>What stands on the command line is judged there.</summary>
    private static bool IsNamedByCommand(RequestedPackage package, InstallRequest request)
    {
        TextSpan command = request.Command.Shell.Span;
        return package.Place.Path is null && package.Place.Span.Start >= command.Start && package.Place.Span.End <= command.End;
    }

    private static void Report(RuleContext context, InstallRequest request, TextSpan span, (RequestedPackage Package, PackageAdvisories Known)[] found)
    {
        (RequestedPackage Package, PackageAdvisories Known)[] worst = [.. found.OrderByDescending(each => (each.Known.Advisories[0].Severity, each.Known.Advisories[0].Score))];
        bool ships = context.Model.ShippedInstalls.Contains(request.Stage, request.Command);
        string source = worst[0].Package.Place.FileName ?? "This";
        string names = PackageList.Of([.. worst.Select(Describe)]);
        string what = $"{source} installs {(worst.Length == 1 ? "a package" : $"{worst.Length} packages")} with known vulnerabilities (as of {worst[0].Known.Provenance.AsOf.Iso()}): {names}.";
        context.Report(
            !ships ? Severity.Hint : IsJudgedItself(worst[0].Package.Place) ? Severity.Information : SeverityOf(worst[0].Known.Advisories[0].Severity),
            span,
            ships ? what : $"{what} Only {request.Stage.DisplayName} has {(worst.Length == 1 ? "it" : "them")}, which is not part of the image.",
            Places.Of(worst.Select(each => each.Package)));
    }

    /// <summary>Whether each of the packages is told with its full weight in the file itself: then this tells no more than where they end up.</summary>
    private static bool IsJudgedItself(RequestPlace place) => place.Path is { } path && DependencyFileNames.Find(path) is not null;

    /// <summary><c>Django 4.2.1 (CVE-2024-42005, critical; 4.2.15 is mended)</c></summary>
    private static string Describe((RequestedPackage Package, PackageAdvisories Known) found)
    {
        Advisory worst = found.Known.Advisories[0];
        string severity = worst.Severity is AdvisorySeverity.Unknown ? "" : string.Create(CultureInfo.InvariantCulture, $", {worst.Severity}").ToLowerInvariant();
        string others = found.Known.Advisories.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {found.Known.Advisories.Length - 1} more") : "";
        PackageVersion? mended = found.Package.Version is { } version && !worst.IsMalicious ? AdvisoryCatalog.Bundled.FindNearestFixed(found.Package.Name.Normalized, version) : null;
        return $"{found.Package.Name.Text} {found.Package.Version} ({worst.Id}{severity}{others}{(mended is null ? "" : $"; {mended.Public} mends it")})";
    }

    private static Severity SeverityOf(AdvisorySeverity severity) => severity switch
    {
        AdvisorySeverity.Critical => Severity.Error,
        AdvisorySeverity.Low => Severity.Information,
        _ => Severity.Warning,
    };
}
