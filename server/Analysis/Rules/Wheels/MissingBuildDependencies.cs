using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics.Installs;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Reports packages that are always built from source, on an image that has no compiler or no headers for them.</summary>
internal sealed class MissingBuildDependencies : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "missing-build-dependencies", Category.Installers, Severity.Warning,
        "A package is built from source where a compiler or headers are missing", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (InstallRequest request in context.InstallRequests.All)
        {
            if (request.IsConditional) continue;

            PackageFit[] built = [.. request.Fits.Where(fit => fit is { Fit: WheelFit.SourceOnly, Needs: not null, Package.HasToBeWheel: false })];
            if (built.Length > 0 && StageTools.Before(request) is { AreKnown: true } tools) Check(context, request, built, tools);
        }
    }

    private static void Check(RuleContext context, InstallRequest request, PackageFit[] built, StageTools tools)
    {
        List<PackageFit> lacking = [];
        List<string> missing = [];
        List<BuildNeeds> needs = [];
        foreach (PackageFit fit in built)
        {
            if (fit.Needs is not { } need || tools.FindMissing(need) is not [_, ..] packages) continue;

            lacking.Add(fit);
            needs.Add(need);
            missing.AddRange(packages.Where(package => !missing.Contains(package)));
        }

        if (lacking.Count == 0) return;

        string what = lacking.Count == 1 ? $"{lacking[0].DisplayName} is" : $"{PackageList.Of(lacking)} are";
        string why = lacking.Exists(fit => fit.Package.HasToBeBuilt) ? "" : $" ({(lacking.Count == 1 ? "it has" : "they have")} no wheel for Linux)";
        string lacks = tools.HaveCompiler ? "the headers that it takes are missing" : "this image has no compiler";
        Fix? fix = needs.Exists(need => need.IsDemanding) ? null : BuildPackagesFix.Find(context, request, missing, needs);
        context.Report(
            lacking[0].Package.Place.DockerfileSpan,
            $"{what} built from source{why}, and {lacks}: the build stops here. Install {Sentences.Join([.. missing])} first.",
            Places.Of(lacking.Select(fit => fit.Package)),
            fix is null ? [] : [fix]);
    }
}
