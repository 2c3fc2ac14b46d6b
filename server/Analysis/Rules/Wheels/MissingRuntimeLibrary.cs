using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Reports packages that were built against libraries of the system which the image that runs them does not have.</summary>
internal sealed class MissingRuntimeLibrary : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "missing-runtime-library", Category.Stages, Severity.Warning,
        "A library that a package was built against is not in the image that runs", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { Runtime.Distribution: { } distribution } final) return;

        SystemPackages? present = null;
        foreach (InstallRequest request in context.InstallRequests.Telling)
        {
            if (request.IsConditional || !request.DependsOnSystem) continue;

            List<(PackageFit Fit, LinkedLibrary Library, string Package)>? missing = null;
            foreach (PackageFit fit in request.Fits)
            {
                if (fit.Needs is not { Libraries: { IsEmpty: false } libraries }) continue;
                if (present is null && !final.Runtime.Lacks("gcc")) return;

                present ??= SystemPackages.Before(final, final.Steps.Length);
                foreach (LinkedLibrary library in libraries)
                {
                    if (library.FindRuntimePackage(distribution) is { } package && !MayHave(present, library, package)) (missing ??= []).Add((fit, library, package));
                }
            }

            // Where the build itself lacks something, missing-build-dependencies reports it.
            if (missing is not null && CanBuild(request)) Check(context, final, request, missing);
        }
    }

    private static bool CanBuild(InstallRequest request)
    {
        StageTools tools = StageTools.Before(request);
        return request.Fits.All(fit => fit.Needs is not { } needs || tools.FindMissing(needs).Count == 0);
    }

    private static bool MayHave(SystemPackages present, LinkedLibrary library, string package) =>
        !present.IsComplete || present.Contains(package) || present.Names.Any(library.MayComeWith) || present.LeftBehind.Any(library.MayComeWith);

    private static void Check(RuleContext context, Stage final, InstallRequest request, List<(PackageFit Fit, LinkedLibrary Library, string Package)> missing)
    {
        string[] packages = [.. missing.Select(found => found.Package).Distinct()];
        string names = PackageList.Of([.. missing.Select(found => found.Fit).DistinctBy(fit => fit.Package.Name)]);
        string libraries = Sentences.Join([.. missing.Select(found => found.Library.Name).Distinct()]);
        string isBuilt = missing.DistinctBy(found => found.Fit.Package.Name).Count() == 1 ? "is" : "are";
        IEnumerable<RequestedPackage> asked = missing.Select(found => found.Fit.Package).Distinct();
        if (request.Stage.IsInFinalImage)
        {
            if (FindInstall(request) is not { } install) return;

            context.Report(
                missing[0].Fit.Package.Place.DockerfileSpan,
                $"{names} {isBuilt} built against {libraries}, which goes again with the headers: importing fails at run time. Install {Sentences.Join(packages)} too, which stays.",
                Places.Of(asked),
                FindFix(install, packages) is { } edit ? [Fix.NeedsConsent($"Install {Sentences.Join(packages)} too", edit)] : []);
            return;
        }

        if (FindCopy(context.Model, request) is not { } copy || !copy.Step.Stage.IsInFinalImage || copy.Step.Stage.Runtime != final.Runtime) return;

        context.Report(
            copy.Source.Span,
            $"{names} {isBuilt} built against {libraries} in {request.Stage.DisplayName}, and nothing installs {Sentences.Join(packages)} here: importing fails at run time.",
            [new RelatedPlace(missing[0].Fit.Package.Place.DockerfileSpan, "It is built here."), .. Places.Of(asked)],
            FindFix(context, copy.Step, packages) is { } fix ? [fix] : []);
    }

    /// <summary>The copy that brings into the final image what a command has installed.</summary>
    private static InstallCopy? FindCopy(SemanticModel model, InstallRequest request)
    {
        if (!model.ShippedInstalls.Contains(request.Stage, request.Command) || model.Installs.Of(request.Stage).FindTarget(request.Command) is not { } target) return null;

        foreach ((Stage from, InstallCopy copy) in model.ShippedInstalls.Copies)
        {
            if (from == request.Stage && (copy.LocationPath ?? "") == (target.Path ?? "") && copy.Step.Stage.IsInFinalImage) return copy;
        }

        return null;
    }

    /// <summary>The command of the same RUN that installs what it removes again.</summary>
    private static SystemPackageCommand? FindInstall(InstallRequest request)
    {
        SystemPackageCommand? found = null;
        foreach (ToolCommand command in request.Step.Commands)
        {
            if (command is SystemPackageCommand { IsInstall: true } install) found ??= install;
            if (command == request.Command) break;
        }

        return found;
    }

    private static TextEdit? FindFix(SystemPackageCommand install, string[] packages)
    {
        string words = string.Join(' ', packages);
        if (install is AptCommand && install.Operands is [.., var last]) return install.Shell.IsExecForm ? null : new TextEdit(new TextSpan(last.Span.End, last.Span.End), $" {words}");

        int start = install.Shell.Span.Start;
        return install is ApkCommand && !install.Shell.IsExecForm ? new TextEdit(new TextSpan(start, start), $"apk add --no-cache {words} && ") : null;
    }

    private static Fix? FindFix(RuleContext context, Step copy, string[] packages)
    {
        if (!copy.User.IsRoot || copy.Stage.Runtime.Distribution is not { } distribution) return null;

        string words = string.Join(' ', packages.Order(StringComparer.Ordinal));
        string run = distribution.Family == DistributionFamily.Alpine
            ? $"RUN apk add --no-cache {words}"
            : $"RUN apt-get update && apt-get install -y --no-install-recommends {words} && rm -rf /var/lib/apt/lists/*";
        int start = copy.Instruction.LinesSpan.Start;
        return Fix.NeedsConsent($"Install {Sentences.Join(packages)} before it", new TextEdit(new TextSpan(start, start), run + context.Source.NewLine));
    }
}
