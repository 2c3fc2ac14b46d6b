using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>What a command of a RUN finds: the state of the stage, and what the commands before it in the same script have changed.</summary>
internal sealed class RunContext(Step step, StageInstallsBuilder stage)
{
    public Step Step { get; } = step;

    public StageInstallsBuilder Stage { get; } = stage;

    /// <summary>The working directory; <c>null</c> where it is not known.</summary>
    public string? Folder { get; private set; } = step.WorkingDirectory;

    /// <summary>The environment that the script has activated.</summary>
    public string? Activated { get; private set; }

    /// <summary>The environment that is active for a command: what ENV or the script has put into VIRTUAL_ENV.</summary>
    public string? FindActive(ToolCommand command)
    {
        if (command.FindVariable("VIRTUAL_ENV") is { } word) return Resolve(word);
        return Activated ?? ImagePath.Resolve(null, Step.Variables.ValueOf("VIRTUAL_ENV").Text);
    }

    /// <summary>A variable that the script or ENV sets; <c>null</c> where it is not set or not known.</summary>
    public string? FindVariable(ToolCommand command, string name) =>
        command.FindVariable(name) is { } word ? ShellPaths.Expand(word, Step) : Step.Variables.ValueOf(name).Text;

    /// <summary>Whether a variable is set to a value that means yes.</summary>
    public bool IsOn(ToolCommand command, string name) =>
        FindVariable(command, name) is { Length: > 0 } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase) && value is not ("0" or "no" or "off" or "n");

    public string? Resolve(ShellWord word) => ShellPaths.Resolve(word, Step, Folder);

    public string? Resolve(string? path) => ImagePath.Resolve(Folder, path);

    /// <summary>Takes note of what a command changes for those behind it.</summary>
    public void Pass(ToolCommand command)
    {
        if (command is ChangeFolderCommand change)
        {
            // A subshell comes back by itself, and a branch may not have been taken.
            bool isCertain = !command.Shell.IsConditional && command.Shell.Nesting is not (ShellNesting.Subshell or ShellNesting.Substitution);
            Folder = isCertain && change.Folder is { } word ? Resolve(word) : null;
        }
        else if (command is SourceCommand source && Activation.FindFolder(source, Step, Folder) is { } environment)
        {
            Activated = environment;
        }
    }
}
