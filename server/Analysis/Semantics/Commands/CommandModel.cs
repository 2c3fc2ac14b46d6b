using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>The commands of a script that Basewise understands.</summary>
public static class CommandModel
{
    /// <summary>Those commands in the order of the script; what is not among them is a program that no rule knows.</summary>
    public static ImmutableArray<ToolCommand> Of(ShellScript script)
    {
        ImmutableArray<ToolCommand>.Builder found = ImmutableArray.CreateBuilder<ToolCommand>();
        ScriptEnvironment environment = ScriptEnvironment.Empty;
        foreach (ShellCommand command in script.Commands)
        {
            environment = environment.After(command);
            if (Invocation.Find(command) is { } invocation && Read(invocation, environment) is { } tool) found.Add(tool);
        }

        return found.ToImmutable();
    }

    private static ToolCommand? Read(Invocation invocation, ScriptEnvironment environment) => invocation.Program switch
    {
        "pip" => new PipCommand(invocation, environment),
        "pipx" => new PipxCommand(invocation, environment),
        "uv" => new UvCommand(invocation, environment),
        "poetry" => new PoetryCommand(invocation, environment),
        "pipenv" => new PipenvCommand(invocation, environment),
        "pdm" => new PdmCommand(invocation, environment),
        "conda" or "mamba" or "micromamba" => new CondaCommand(invocation, environment),
        "python" => new PythonCommand(invocation, environment),
        "apt-get" or "apt" or "aptitude" => new AptCommand(invocation, environment),
        "rm" => new RmCommand(invocation, environment),
        "find" => new FindCommand(invocation, environment),
        "useradd" or "adduser" => new UserAddCommand(invocation, environment),
        "groupadd" or "addgroup" => new GroupAddCommand(invocation, environment),
        "chown" => new ChangeOwnerCommand(invocation, environment),
        _ => null,
    };
}
