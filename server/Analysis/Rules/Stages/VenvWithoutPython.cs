using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports a virtual environment that is copied to an image in which its Python is not.</summary>
internal sealed class VenvWithoutPython : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "venv-without-python", Category.Stages, Severity.Error,
        "A virtual environment is copied without the Python that it links to", FixKind.None, []);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        if (context.Model is not { FinalStage: { } stage, Stages.Length: > 1 }) return;

        foreach (InstallCopy copy in context.Installs.CopiesTo(stage))
        {
            if (copy is not { Kind: InstallKind.VirtualEnvironment, Location: { PythonFolder: { } folder } location, PlacedPath: { } path, HasPackages: true }) continue;
            if (location.Command is VenvCommand venv && venv.Arguments.Has("copies")) continue;
            if (Has(stage, folder) != false || Brings(stage, folder) || stage.Variables.Find("PYTHONPATH") is not null) continue;

            context.Report(
                Descriptor.Severity,
                copy.Source.Span,
                $"{path}/bin/python is a link to the Python in {folder} of {copy.Origin.DisplayName}, and this image has none there: nothing of the environment starts. "
                    + (folder == SitePackages.SystemPrefix ? "Start from the same python image, in its slim variant." : folder == "/usr" ? "Install python3 here too, or start both from the same image." : $"Copy {folder} too."),
                [new RelatedPlace(location.Command.Shell.Span, "The environment is made here.")]);
            return;
        }
    }

    /// <summary>Whether the image that a stage starts from has a Python in a folder; <c>null</c> where that is not known.</summary>
    private static bool? Has(Stage stage, string folder)
    {
        StageRuntime runtime = stage.Runtime;
        switch (runtime.Kind)
        {
            case ImageKind.OfficialPython when runtime.Flavour is Flavour.Slim or Flavour.Alpine:
                return folder == SitePackages.SystemPrefix;
            case ImageKind.OfficialPython:
                // The full image has Debian's own as well, which Mercurial needs.
                return folder is SitePackages.SystemPrefix or "/usr";
            case ImageKind.Uv when runtime.PythonSeries is not null:
                return folder == SitePackages.SystemPrefix ? true : null;
            case ImageKind.Distribution when runtime.Image.Reference?.IsOfficial("debian") == true || runtime.Image.Reference?.IsOfficial("ubuntu") == true
                || runtime.Image.Reference?.IsOfficial("alpine") == true:
                return false;
            case ImageKind.Distroless:
                return folder == "/usr" ? null : false;
            default:
                return null;
        }
    }

    /// <summary>Whether anything in the stage may bring a Python to the folder.</summary>
    private static bool Brings(Stage stage, string folder)
    {
        for (Stage? layer = stage; layer is not null; layer = layer.Base.Parent)
        {
            foreach (Step step in layer.Steps)
            {
                if (step.Effective is TransferSyntax { From: not null, Destination: { } destination })
                {
                    // A copy whose destination is not known may bring it.
                    string? target = ImagePath.Resolve(step.WorkingDirectory, step.Variables.Resolve(destination, '\\'));
                    if (target is null || ImagePath.IsWithin(folder, target) || ImagePath.IsWithin(target, folder)) return true;
                }

                foreach (Invocation invocation in step.Invocations)
                {
                    // Commands that may bring a Python: a link, an archive, a build, a download.
                    if (invocation.Program is "ln" or "tar" or "make" or "pyenv" or "curl" or "wget" or "conda" or "mamba" or "add-apt-repository") return true;
                }

                foreach (ToolCommand command in step.Commands)
                {
                    if (command is UvCommand { VerbPath: "python install" or "python" or "sync" or "venv" }) return true;
                    if (command is SystemPackageCommand { IsInstall: true } install && install.Operands.Any(word => word.HasExpansion || word.LiteralPrefix.Contains("python", StringComparison.Ordinal))) return true;
                }
            }
        }

        return false;
    }
}
