using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Reports packages that are always built from source, on an image that has no compiler or no headers for them.</summary>
internal sealed class MissingBuildDependencies : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "missing-build-dependencies", Category.Installers, Severity.Warning,
        "A package is built from source where a compiler or headers are missing", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach (InstallRequest request in context.InstallRequests.Telling)
        {
            if (MissingBuildPackages.Of(request) is { } missing) Report(context, request, missing);
        }
    }

    private static void Report(RuleContext context, InstallRequest request, MissingBuildPackages missing)
    {
        PackageFit[] lacking = [.. missing.Lacking];
        string what = lacking.Length == 1 ? $"{lacking[0].DisplayName} is" : $"{PackageList.Of(lacking)} are";
        string why = lacking.Any(fit => fit.Package.HasToBeBuilt) ? "" : $" ({(lacking.Length == 1 ? "it has" : "they have")} no wheel for Linux)";
        string lacks = StageTools.Before(request).HaveCompiler ? $"the headers that {(lacking.Length == 1 ? "it takes" : "they take")} are missing" : "this image has no compiler";
        Fix? fix = missing.AreDemanding ? null : BuildPackagesFix.Find(context, request, missing.Packages, lacking.Select(each => each.Needs).OfType<BuildNeeds>());
        context.Report(
            lacking[0].Package.Place.DockerfileSpan,
            $"{what} built from source{why}, and {lacks}: the build stops here. Install {Sentences.Join(missing.Packages)} first.",
            Places.Of(lacking.Select(each => each.Package)),
            fix is null ? [] : [fix]);
    }
}
