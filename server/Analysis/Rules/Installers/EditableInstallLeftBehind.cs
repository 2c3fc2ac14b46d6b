using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>
/// Reports an environment that is copied without the source to which an editable installation in it leads: the final image then has a
/// link to nowhere.
/// </summary>
internal sealed class EditableInstallLeftBehind : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "editable-install-left-behind", Category.Installers, Severity.Warning,
        "The environment is copied, but not the source that it leads to", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        if (context.Model.Stages.Length < 2 || !InstallsEditable(context)) return;

        foreach ((Stage from, InstallCopy copy) in context.Model.ShippedInstalls.Copies)
        {
            if (!from.IsInFinalImage) Check(context, from, copy);
        }
    }

    // Few files have such a command, and only for those it matters what is copied from where.
    private static bool InstallsEditable(RuleContext context)
    {
        foreach ((Step step, InstallerCommand command) in context.Model.CommandsOf<InstallerCommand>())
        {
            if (FindEditable(step, command) is not null) return true;
        }

        return false;
    }

    private static void Check(RuleContext context, Stage from, InstallCopy copy)
    {
        StageInstalls installs = context.Installs.Of(from);
        foreach (Step step in from.Steps)
        {
            foreach (ToolCommand command in step.Commands)
            {
                if (command is not InstallerCommand { Verb: { } verb } installer || FindEditable(step, installer) is not var (place, option)) continue;
                if (installs.FindTarget(installer) is not { Kind: not InstallKind.Unknown } target || (target.Path ?? "") != (copy.LocationPath ?? "")) continue;
                if (step.WorkingDirectory is not { } folder || Resolve(folder, place) is not { } project) continue;

                if (!IsSourceThere(context, copy, project, isCertain: place is not null))
                {
                    context.Report(
                        (place ?? verb).Span,
                        $"This installs a link to the source in {project}, which is not copied along with {copy.SourcePath}: the program is not found. Install the project itself.",
                        [new RelatedPlace(copy.Source.Span, "This copies the environment alone.")],
                        FindFix(context, installer, verb, option));
                }

                // One is enough to tell of: the others lead to the same place.
                return;
            }
        }
    }

    /// <summary>The word that names the project, where one does, with the option that makes it editable; null where nothing is.</summary>
    private static (ShellWord? Place, CommandOption? Option)? FindEditable(Step step, InstallerCommand command)
    {
        switch (command)
        {
            case PipCommand { IsInstall: true } pip:
                return pip.Arguments.Find("editable") is { Value: { } project } option && LocalPackage.IsProject(project.Literal) ? (project, option) : null;
            case UvCommand { VerbPath: "pip install" } uv:
                return uv.Arguments.Find("editable") is { Value: { } path } editable && LocalPackage.IsProject(path.Literal) ? (path, editable) : null;
            case UvCommand { VerbPath: "sync", InstallsProject: true } uv:
                return uv.Arguments.Has("no-editable") || uv.Arguments.Has("directory") || uv.Arguments.Has("project") || step.IsSwitchedOn(uv, "UV_NO_EDITABLE") || uv.Arguments.MayHideOptions
                    ? null
                    : (null, null);
            case PdmCommand { InstallsProject: true } pdm:
                return pdm.Arguments.Has("no-editable") || pdm.Arguments.Has("project") || pdm.Arguments.MayHideOptions || step.IsSwitchedOn(pdm, "PDM_NO_EDITABLE") ? null : (null, null);
            default:
                return null;
        }
    }

    private static string? Resolve(string folder, ShellWord? place) => place is not { } word
        ? folder
        : word.Value is { } written ? ImagePath.Resolve(folder, LocalPackage.WithoutExtras(written)) : null;

    /// <summary>Whether the project's folder, or something that may be it, comes into the image as well.</summary>
    /// <param name="isCertain">Whether it is sure that the source is needed there; a project without a package of its own is not installed at all.</param>
    private static bool IsSourceThere(RuleContext context, InstallCopy environment, string project, bool isCertain)
    {
        foreach (Stage stage in context.Model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Effective is RunSyntax && MayBring(step)) return true;
                if (step.Effective is not TransferSyntax { Destination: { } destination } transfer) continue;
                if (!transfer.Heredocs.IsEmpty || (transfer.From?.Value is { } from && from.AsSpan().ContainsAny('/', ':'))) continue;

                string? target = ImagePath.Resolve(step.WorkingDirectory, step.Variables.Resolve(destination, context.Escape));
                foreach (WordSyntax source in transfer.Sources)
                {
                    bool isEnvironment = step == environment.Step && source.Start == environment.Source.Start;
                    if (isEnvironment && !ImagePath.IsWithin(project, environment.SourcePath)) continue;
                    if (isEnvironment || target is null) return true;

                    bool isAtPlace = ImagePath.IsWithin(target, project) || ImagePath.IsWithin(project, target);
                    if (isCertain ? isAtPlace : MayBeSource(source.Text)) return true;
                }
            }
        }

        return false;
    }

    private static bool MayBring(Step step)
    {
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (command.Words is [var program, _, ..] && (program.Is("git") || program.Is("tar") || program.Is("cp") || program.Is("mv") || program.Is("ln"))) return true;
            }
        }

        foreach (ToolCommand command in step.Commands)
        {
            if (command is InstallerCommand { InstallsProject: true } or InstallerCommand { NamesPackages: true }) return true;
        }

        return false;
    }

    /// <summary>A folder, a pattern or a Python file may be the program; a script or a configuration is not.</summary>
    private static bool MayBeSource(string source)
    {
        string name = source.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        int dot = name.LastIndexOf('.');
        return dot <= 0 || name.EndsWith(".py", StringComparison.Ordinal) || name.EndsWith(".whl", StringComparison.Ordinal) || name.AsSpan().ContainsAny("*?[$");
    }

    private static Fix[] FindFix(RuleContext context, InstallerCommand command, ShellWord verb, CommandOption? option)
    {
        if (option is not { } editable) return [Fix.NeedsConsent("Add --no-editable", command.Shell.InsertAfter(verb, "--no-editable"))];

        bool isWordOfItsOwn = editable.Value is { } value && value.Start >= editable.Word.End;
        return isWordOfItsOwn && WordRemoval.Remove(context, command.Shell, editable.Word) is { } edit ? [Fix.NeedsConsent($"Remove {editable.Word.Value}", edit)] : [];
    }
}
