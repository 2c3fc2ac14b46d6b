using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Reports an image on Alpine for which packages have to be compiled that have wheels for Debian.</summary>
internal sealed class AlpineNeedsCompiler : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "alpine-needs-compiler", Category.Installers, Severity.Warning,
        "Packages are compiled on Alpine that have wheels elsewhere", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach (Stage root in context.Model.Stages)
        {
            if (root.Root != root || root.Base.Text is not { } text || root.Runtime.Libc != Libc.Musl) continue;

            List<(InstallRequest Request, PackageFit Fit)> compiled = [];
            foreach (InstallRequest request in context.InstallRequests.Telling)
            {
                if (request.Stage.Root != root || request.IsConditional || !request.DependsOnSystem) continue;

                foreach (PackageFit fit in request.Fits)
                {
                    bool counts = fit is { Fit: WheelFit.NotForMusl, Needs: not null } && compiled.TrueForAll(known => known.Fit.Package.Name != fit.Package.Name);
                    if (counts && IsStopped(request, fit)) compiled.Add((request, fit));
                }
            }

            if (compiled.Count > 0) Report(context, root, text, compiled);
        }
    }

    /// <summary>Whether the build cannot go on: nothing may be compiled, or there is nothing to compile it with. Who has installed that knows what it costs.</summary>
    private static bool IsStopped(InstallRequest request, PackageFit fit)
    {
        // apk has installed Alpine's own package of it, which pip finds where it sees the packages of the system.
        bool isFromApk = request.SystemPackages.Contains($"py3-{fit.Package.Name.Normalized}");
        return !isFromApk && (fit.Package.HasToBeWheel || (fit.Needs is { } needs && StageTools.Before(request).FindMissing(needs).Count > 0));
    }

    private static void Report(RuleContext context, Stage root, ResolvedText text, List<(InstallRequest Request, PackageFit Fit)> compiled)
    {
        PackageFit[] fits = [.. compiled.Select(known => known.Fit)];
        string names = PackageList.Of(fits);
        bool isOne = fits.Length == 1;
        StageTools tools = StageTools.Before(compiled[0].Request);
        string python = compiled[0].Request.Environment.PythonSeries is { } series ? $" for Python {series}" : "";
        string consequence = fits.FirstOrDefault(fit => fit.Package.HasToBeWheel) is { } refused
            ? $"pip, which may not compile {refused.Package.Name.Text}, finds nothing to install"
            : tools.HaveCompiler ? "pip has to compile, and finds no headers for it: the build stops" : "pip has to compile, and finds no compiler: the build stops";
        string? slim = SlimSwitch.FindTag(root);
        context.Report(
            Severity.Warning,
            text.Word.Span,
            $"{names} {(isOne ? "has" : "have")} no musllinux wheel{(isOne ? "" : "s")}{python}: on Alpine {consequence}. {(slim is null ? "An image on Debian" : $"python:{slim}")} has wheels for {(isOne ? "it" : "them")}.",
            Places.Of(fits.Select(fit => fit.Package)),
            [.. SlimSwitch.FindFix(context.Model, root), .. FindInstallFix(context, compiled, tools)]);
    }

    /// <summary>Alpine's compilers and headers, before the first command that needs them.</summary>
    private static IEnumerable<Fix> FindInstallFix(RuleContext context, List<(InstallRequest Request, PackageFit Fit)> compiled, StageTools tools)
    {
        InstallRequest request = compiled[0].Request;
        if (!tools.AreKnown || compiled.Exists(known => known.Request != request || known.Fit.Package.HasToBeWheel)) return [];

        BuildNeeds[] needs = [.. compiled.Select(known => known.Fit.Needs).OfType<BuildNeeds>()];
        string[] missing = [.. needs.SelectMany(tools.FindMissing).Distinct()];
        return missing.Length > 0 && BuildPackagesFix.Find(context, request, missing, needs) is { } fix ? [fix] : [];
    }
}
