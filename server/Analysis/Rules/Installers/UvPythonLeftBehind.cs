using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports an environment that is copied without the Python that uv has fetched for it, to which it is only a link.</summary>
internal sealed class UvPythonLeftBehind : Rule
{
    private const string DefaultFolder = "/root/.local/share/uv/python";

    public override RuleDescriptor Descriptor { get; } = new(
        "uv-python-left-behind", Category.Installers, Severity.Warning,
        "The environment is copied, but not the Python that uv fetched for it", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        if (context.Model.Stages.Length < 2 || context.Model.CommandsOf<UvCommand>().IsEmpty) return;

        foreach ((Stage from, InstallCopy copy) in context.Model.ShippedInstalls.Copies)
        {
            if (copy.Location is not { Kind: InstallKind.VirtualEnvironment, Command: UvCommand uv } location || location.Step.Stage != from || from.IsInFinalImage) continue;
            if (FindPythonFolder(from, location.Step, uv) is not { } folder || IsCopied(context.Model, folder)) continue;

            context.Report(
                copy.Source.Span,
                $"{copy.SourcePath} is only a link to the Python that uv has put into {folder}, which is not copied: in this image it leads nowhere. Copy {folder} to the same place too, or build on the python image.",
                [new RelatedPlace(uv.Shell.Span, "uv makes the environment here.")],
                FindFix(context, copy, folder));
        }
    }

    /// <summary>Where uv has the Python that it fetched; null where it uses the image's own, or may.</summary>
    private static string? FindPythonFolder(Stage stage, Step step, UvCommand uv)
    {
        if (uv.Arguments.MayHideOptions || uv.Arguments.Has("no-python-downloads") || uv.Arguments.Has("no-managed-python")) return null;
        if (uv.Arguments.Find("python")?.Value is { } python && (python.HasExpansion || python.Raw.Contains('/'))) return null;
        if (step.SettingOf(uv, "UV_PYTHON_PREFERENCE") is { IsDefined: true, Text: not ("managed" or "only-managed") } || step.IsSwitchedOn(uv, "UV_NO_MANAGED_PYTHON")) return null;
        if (step.SettingOf(uv, "UV_PYTHON") is { IsDefined: true, Text: var chosen } && (chosen is null || chosen.Contains('/', StringComparison.Ordinal))) return null;

        bool isFetched = false;
        bool hasOwn = !LacksPython(stage.Runtime);
        for (Stage? layer = stage; layer is not null; layer = layer.Base.Parent)
        {
            foreach (Step earlier in layer.Steps)
            {
                hasOwn |= earlier.Effective is RunSyntax && earlier.Effective.Line.Content.IndexOf("python3") >= 0;
                foreach (ToolCommand command in earlier.Commands) isFetched |= command is UvCommand { VerbPath: "python install" or "python" };
            }
        }

        bool mayFetch = step.SettingOf(uv, "UV_PYTHON_DOWNLOADS") is not { IsDefined: true } downloads || downloads.Text is "automatic" or "auto";
        if (!isFetched && (hasOwn || !mayFetch)) return null;

        return step.SettingOf(uv, "UV_PYTHON_INSTALL_DIR") switch
        {
            { IsDefined: false } when step.User.IsRoot && step.Variables.Find("HOME") is null && step.Variables.Find("XDG_DATA_HOME") is null => DefaultFolder,
            { Text: { } folder } => ImagePath.Resolve(step.WorkingDirectory, folder),
            _ => null,
        };
    }

    /// <summary>Whether an image is known to come without Python. What buildpack-deps is made of has one, for Mercurial; Fedora's has one for dnf.</summary>
    private static bool LacksPython(StageRuntime runtime) =>
        runtime is { Kind: ImageKind.Uv or ImageKind.Distribution, PythonSeries: null, Distribution.Family: DistributionFamily.Debian or DistributionFamily.Ubuntu or DistributionFamily.Alpine }
        && runtime.Flavour != Flavour.Full
        && runtime.Image.Reference?.IsOfficial("buildpack-deps") != true;

    /// <summary>Whether the final image gets the folder, or something of which that cannot be told.</summary>
    private static bool IsCopied(SemanticModel model, string folder)
    {
        foreach (Stage stage in model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                foreach (ToolCommand command in step.Commands)
                {
                    if (command is UvCommand) return true;
                }

                if (step.Effective is not TransferSyntax { From: not null } transfer) continue;
                foreach (WordSyntax source in transfer.Sources)
                {
                    string? path = ImagePath.Resolve("/", step.Variables.Resolve(source, model.Syntax.Escape));
                    if (path is null || ImagePath.IsWithin(folder, path) || ImagePath.IsWithin(path, folder) || path.AsSpan().ContainsAny("*?[")) return true;
                }
            }
        }

        return false;
    }

    private static Fix[] FindFix(RuleContext context, InstallCopy copy, string folder)
    {
        // No other user can read what lies in root's home: another COPY would not help.
        if (folder.StartsWith("/root/", StringComparison.Ordinal) || copy.Step.Instruction is not TransferSyntax { From: { } from } transfer || !copy.Step.Stage.IsInFinalImage) return [];

        int start = transfer.LeadingComments is [TextSpan comment, ..] ? comment.Start : transfer.LinesSpan.Start;
        string line = $"{transfer.Keyword.Text} {from.Word.Text} {folder} {folder}{context.Source.NewLine}";
        return [Fix.NeedsConsent($"Copy {folder} too", new TextEdit(new(start, start), line))];
    }
}
