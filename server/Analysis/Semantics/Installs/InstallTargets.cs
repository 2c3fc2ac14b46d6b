using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Tells where a command installs to, as each installer decides it.</summary>
internal static class InstallTargets
{
    /// <returns><c>null</c> for a command that installs nothing.</returns>
    public static InstallTarget? Find(InstallerCommand command, RunContext context) => command switch
    {
        PipCommand { UsesDownloads: true } pip => OfPip(pip, context),
        UvCommand uv => OfUv(uv, context),
        PoetryCommand { IsInstall: true } or PoetryCommand { NamesPackages: true } => OfPoetry((PoetryCommand)command, context),
        PipenvCommand { IsInstall: true } pipenv => OfPipenv(pipenv, context),
        PdmCommand { IsInstall: true } or PdmCommand { NamesPackages: true } => OfPdm((PdmCommand)command, context),
        CondaCommand => InstallTarget.Unknown,
        _ => null,
    };

    private static InstallTarget? OfPip(PipCommand pip, RunContext context)
    {
        if (!pip.IsInstall)
        {
            if (pip.Verb is not { } verb || !(verb.Is("wheel") || verb.Is("download"))) return null;
            return InFolder(InstallKind.Wheels, (pip.Arguments.Find("wheel-dir") ?? pip.Arguments.Find("dest"))?.Value, context) ?? InstallTarget.Unknown;
        }

        if (pip.Arguments.Has("root") || pip.Arguments.Has("dry-run") || pip.Arguments.MayHideOptions) return InstallTarget.Unknown;
        if (FolderOption(InstallKind.Target, pip, pip.Arguments, "target", "PIP_TARGET", context) is { } target) return target;
        if (FolderOption(InstallKind.Prefix, pip, pip.Arguments, "prefix", "PIP_PREFIX", context) is { } prefix) return prefix;
        if (pip.Arguments.Find("python")?.Value is { } python) return OfInterpreter(python, context);
        if ((pip.Invocation.Interpreter ?? pip.Program) is var program && program.Raw.Contains('/')) return OfInterpreter(program, context);

        InstallTarget found = context.Activated is { } activated ? context.Stage.TargetAt(activated) : OnPath(pip, context);
        bool isForUser = found.Kind == InstallKind.System && !pip.Arguments.Has("no-user") && (pip.Arguments.Has("user") || context.IsOn(pip, "PIP_USER"));
        if (!isForUser) return found;

        string? home = context.FindVariable(pip, "PYTHONUSERBASE") ?? (ShellPaths.HomeOf(context.Step) is { } folder ? $"{folder}/.local" : null);
        return home is null ? InstallTarget.Unknown : new InstallTarget(InstallKind.User, context.Resolve(home), IsMade: true);
    }

    private static InstallTarget? OfUv(UvCommand uv, RunContext context)
    {
        switch (uv.VerbPath)
        {
            case "pip install" or "pip sync":
                if (FolderOption(InstallKind.Target, uv, uv.Arguments, "target", "", context) is { } target) return target;
                if (FolderOption(InstallKind.Prefix, uv, uv.Arguments, "prefix", "", context) is { } prefix) return prefix;
                if (uv.Arguments.Has("system") || context.IsOn(uv, "UV_SYSTEM_PYTHON")) return InstallTarget.System;
                if (uv.Arguments.Find("python")?.Value is { } python) return python.Raw.Contains('/') ? OfPath(context.Resolve(python), context) : InstallTarget.Unknown;
                return context.FindActive(uv) is { } active ? context.Stage.TargetAt(active) : context.Stage.FindAbove(context.Folder);

            case "sync" or "add" or "remove":
                if (uv.Arguments.Has("active") && context.FindActive(uv) is { } chosen) return new InstallTarget(InstallKind.VirtualEnvironment, chosen, IsMade: true);
                string? project = (uv.Arguments.Find("directory") ?? uv.Arguments.Find("project"))?.Value is { } folder ? context.Resolve(folder) : context.Folder;
                string named = context.FindVariable(uv, "UV_PROJECT_ENVIRONMENT") ?? (IsSet(uv, context, "UV_PROJECT_ENVIRONMENT") ? "" : ".venv");
                return ProjectEnvironment(ImagePath.Resolve(project, named));

            default:
                return null;
        }
    }

    private static InstallTarget OfPoetry(PoetryCommand poetry, RunContext context)
    {
        if (context.FindActive(poetry) is { } active) return context.Stage.TargetAt(active);
        if (context.Stage.FindPoetrySetting("virtualenvs.create") is { } create ? create == "false" : IsOff(poetry, context, "POETRY_VIRTUALENVS_CREATE")) return OnPath(poetry, context);

        bool isInProject = context.Stage.FindPoetrySetting("virtualenvs.in-project") is { } set ? set == "true" : context.IsOn(poetry, "POETRY_VIRTUALENVS_IN_PROJECT");
        return InProject(context, isInProject);
    }

    private static InstallTarget OfPipenv(PipenvCommand pipenv, RunContext context)
    {
        if (pipenv.Arguments.Has("system") || context.IsOn(pipenv, "PIPENV_SYSTEM")) return OnPath(pipenv, context);
        if (context.FindActive(pipenv) is { } active && !context.IsOn(pipenv, "PIPENV_IGNORE_VIRTUALENVS")) return context.Stage.TargetAt(active);

        return InProject(context, context.IsOn(pipenv, "PIPENV_VENV_IN_PROJECT"));
    }

    private static InstallTarget OfPdm(PdmCommand pdm, RunContext context)
    {
        if (pdm.Arguments.Has("global") || pdm.Arguments.Has("venv") || IsOff(pdm, context, "PDM_USE_VENV")) return InstallTarget.Unknown;
        if (context.FindActive(pdm) is { } active && !context.IsOn(pdm, "PDM_IGNORE_ACTIVE_VENV")) return context.Stage.TargetAt(active);

        string? project = pdm.Arguments.Find("project")?.Value is { } folder ? context.Resolve(folder) : context.Folder;
        return ProjectEnvironment(ImagePath.Resolve(project, ".venv"));
    }

    /// <summary>An environment in the project's folder is used where there is one, and made where that is wanted.</summary>
    private static InstallTarget InProject(RunContext context, bool isWanted)
    {
        string? path = ImagePath.Resolve(context.Folder, ".venv");
        return path is not null && (isWanted || context.Stage.HasEnvironment(path)) ? ProjectEnvironment(path) : InstallTarget.Unknown;
    }

    private static InstallTarget ProjectEnvironment(string? path) => path switch
    {
        null => InstallTarget.Unknown,
        "/usr" or SitePackages.SystemPrefix => InstallTarget.System,
        _ => new InstallTarget(InstallKind.VirtualEnvironment, path, IsMade: true),
    };

    /// <summary>The Python that a plain name finds: of the first environment in PATH, or the image's own.</summary>
    private static InstallTarget OnPath(ToolCommand command, RunContext context)
    {
        SearchPath path = command.FindVariable("PATH") is { } set
            ? context.Stage.SearchPath.With(set.Raw.ToString(), '\\', context.Step.Variables)
            : context.Stage.SearchPath;
        if (!context.Stage.HasPlaces) return OfSystem(path);

        foreach (string folder in path.Folders)
        {
            if (folder is "/usr/local/bin" or "/usr/bin" or "/bin") break;
            if (!folder.EndsWith("/bin", StringComparison.Ordinal) || !context.Stage.HasEnvironment(folder[..^4])) continue;
            if (command is not PipCommand { Invocation.Interpreter: null } || context.Stage.HasPip(folder[..^4])) return new InstallTarget(InstallKind.VirtualEnvironment, folder[..^4]);
        }

        return OfSystem(path);
    }

    private static InstallTarget OfSystem(SearchPath path) => path.IsComplete || path.Contains("/usr/local/bin") ? InstallTarget.System : InstallTarget.Unknown;

    /// <summary>The place that a Python or pip belongs to which is called by its path.</summary>
    private static InstallTarget OfInterpreter(ShellWord word, RunContext context) => OfPath(context.Resolve(word), context);

    private static InstallTarget OfPath(string? path, RunContext context)
    {
        int bin = path?.LastIndexOf("/bin/", StringComparison.Ordinal) ?? -1;
        string? prefix = bin > 0 ? path?[..bin] : path;
        return prefix is null ? InstallTarget.Unknown : prefix is "/usr" or SitePackages.SystemPrefix ? InstallTarget.System : context.Stage.TargetAt(prefix);
    }

    private static InstallTarget? FolderOption(
        InstallKind kind, ToolCommand command, ArgumentList arguments, string option, string variable, RunContext context)
    {
        if (arguments.Find(option) is { } found) return InFolder(kind, found.Value, context) ?? InstallTarget.Unknown;

        return variable.Length > 0 && context.FindVariable(command, variable) is { Length: > 0 } folder && context.Resolve(folder) is { } path ? Folder(kind, path) : null;
    }

    private static InstallTarget? InFolder(InstallKind kind, ShellWord? word, RunContext context) =>
        word is { } named && context.Resolve(named) is { } path ? Folder(kind, path) : null;

    /// <summary>A prefix that is the interpreter's own is nothing else than its own packages.</summary>
    private static InstallTarget Folder(InstallKind kind, string path) =>
        kind == InstallKind.Prefix && path == SitePackages.SystemPrefix ? InstallTarget.System : new InstallTarget(kind, path, IsMade: true);

    private static bool IsOff(ToolCommand command, RunContext context, string name) => context.FindVariable(command, name) is "0" or "false" or "False" or "FALSE" or "no" or "off";

    private static bool IsSet(ToolCommand command, RunContext context, string name) =>
        command.FindVariable(name) is not null || context.Step.Variables.ValueOf(name).IsDefined;
}
