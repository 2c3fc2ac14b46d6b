using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>The download cache of an installer's command.</summary>
/// <param name="Program">The program as its cache's folder is called: <c>pip</c>, <c>uv</c>, <c>pypoetry</c>.</param>
/// <param name="Folder">Where it is; <c>null</c> where that is not known.</param>
/// <param name="IsNamed">Whether an option or a variable names that folder, so that it does not follow from who runs the command.</param>
public sealed record InstallerCache(string Program, string? Folder, bool IsNamed)
{
    /// <summary>The option that turns it off for this command.</summary>
    public ShellWord? Off { get; private init; }

    /// <summary>The variable that turns it off, where no option does.</summary>
    public string? OffVariable { get; private init; }

    public bool IsOff => Off is not null || OffVariable is not null;

    /// <summary>The cache of a command; <c>null</c> for one that downloads nothing, or whose cache is not known.</summary>
    public static InstallerCache? Find(Step step, InstallerCommand command)
    {
        switch (command)
        {
            case PipCommand { UsesDownloads: true } pip:
                ShellWord? pipOff = pip.Arguments.Find("no-cache-dir")?.Word;
                bool isOffByVariable = (pip.FindVariable("PIP_NO_CACHE_DIR") is { } word && PipCommand.DisablesCacheWith(word.Value))
                    || (step.Variables.Find("PIP_NO_CACHE_DIR") is { } variable && PipCommand.DisablesCacheWith(variable.Value.Text));
                return Of(step, command, "pip", pip.CacheFolder, "PIP_CACHE_DIR", pipOff, isOffByVariable ? "PIP_NO_CACHE_DIR" : null);

            case UvCommand { VerbPath: "sync" or "pip install" or "pip sync" or "add" or "tool install" or "pip compile" or "lock" or "build" } uv:
                bool uvIsOff = uv.FindVariable("UV_NO_CACHE") is { } own
                    ? own.Value is not ("" or "0" or "false")
                    : step.Variables.ValueOf("UV_NO_CACHE").Text is { } set && set is not ("" or "0" or "false");
                return Of(step, command, "uv", uv.Arguments.Find("cache-dir")?.Value, "UV_CACHE_DIR", uv.Arguments.Find("no-cache")?.Word, uvIsOff ? "UV_NO_CACHE" : null);

            case PoetryCommand { IsInstall: true } poetry:
                return Of(step, command, "pypoetry", null, "POETRY_CACHE_DIR", poetry.Arguments.Find("no-cache")?.Word);

            case PipenvCommand { IsInstall: true }:
                return Of(step, command, "pipenv", null, "PIPENV_CACHE_DIR");

            default:
                return null;
        }
    }

    private static InstallerCache Of(Step step, InstallerCommand command, string program, ShellWord? option, string variable, ShellWord? off = null, string? offVariable = null)
    {
        (string? folder, bool isNamed) = FolderOf(step, command, program, option, variable);
        return new InstallerCache(program, folder, isNamed) { Off = off, OffVariable = offVariable };
    }

    private static (string? Folder, bool IsNamed) FolderOf(Step step, InstallerCommand command, string program, ShellWord? option, string variable)
    {
        if (option is { } named) return (ShellPaths.Resolve(named, step, step.WorkingDirectory), true);
        if (command.FindVariable(variable) is { } word) return (ShellPaths.Resolve(word, step, step.WorkingDirectory), true);
        if (step.Variables.Find(variable) is { } set) return (ImagePath.Resolve(step.WorkingDirectory, set.Value.Text), true);
        if (step.Variables.Find("XDG_CACHE_HOME") is { } caches) return (ImagePath.Resolve("/", caches.Value.Text) is { } folder ? $"{folder}/{program}" : null, true);

        return (ShellPaths.HomeOf(step) is { } home ? $"{home.TrimEnd('/')}/.cache/{program}" : null, step.Variables.Find("HOME") is not null);
    }
}
