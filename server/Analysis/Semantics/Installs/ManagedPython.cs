using Basewise.Analysis.Semantics.Commands;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// The Python of its own that <c>uv sync</c> brings, unless it may not, where the project does not want the image's: where
/// <c>.python-version</c> names another, or <c>requires-python</c> refuses it.
/// </summary>
internal sealed class ManagedPython
{
    public ManagedPython(ReadableTexts texts, Step step, int index, UvCommand uv)
    {
        if (!texts.HasAny || step.Stage.Runtime.PythonSeries is not { } own || !MayDownload(step, uv) || texts.Model.Installs.Of(step.Stage).FindFolder(uv) is not { } folder) return;

        if (texts.Find(step.Stage, index, ImagePath.Resolve(folder, ".python-version") ?? "") is { Path: { } path } pinned)
        {
            TextSpan line = pinned.Source.LineAt(0);
            if (NamedPython.Find(path, pinned.Source, line)?.Series is { } series && series != own) (IsBrought, Series) = (true, series);
        }
        else if (texts.Find(step.Stage, index, ImagePath.Resolve(folder, "pyproject.toml") ?? "") is { } project
            && DependencyTexts.Read(DependencyFileKind.Pyproject, project.Source).RequiresPython?.Versions is { } wanted)
        {
            IsBrought = InstallEnvironment.Of(step.Stage, own).Meets(wanted) == false;
        }
    }

    public bool IsBrought { get; }

    /// <summary>Its series; <c>null</c> where uv chooses.</summary>
    public string? Series { get; }

    private static bool MayDownload(Step step, UvCommand uv) =>
        !uv.Arguments.Has("no-python-downloads") && !uv.Arguments.Has("no-managed-python")
        && !step.IsSwitchedOn(uv, "UV_NO_MANAGED_PYTHON")
        && step.SettingOf(uv, "UV_PYTHON_DOWNLOADS").Text is not ("never" or "manual" or "0" or "false")
        && step.SettingOf(uv, "UV_PYTHON_PREFERENCE").Text is not "only-system"
        && !step.SettingOf(uv, "UV_PYTHON").IsDefined && !uv.Arguments.Has("python");
}
