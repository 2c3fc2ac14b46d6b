using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>The commands of a script that Basewise understands.</summary>
public static class CommandModel
{
    /// <summary>The programs that a script runs, known or not, in its order.</summary>
    public static ImmutableArray<Invocation> InvocationsOf(ShellScript script) => InvocationsOf([script]);

    /// <summary>Those of several scripts, one after the other.</summary>
    internal static ImmutableArray<Invocation> InvocationsOf(ImmutableArray<ShellScript> scripts)
    {
        int count = 0;
        foreach (ShellScript script in scripts) count += script.Commands.Count;

        ImmutableArray<Invocation>.Builder found = ImmutableArray.CreateBuilder<Invocation>(count);
        foreach (ShellScript script in scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (Invocation.Find(command) is { } invocation) found.Add(invocation);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Those commands in the order of the script; what is not among them is a program that no rule knows.</summary>
    public static ImmutableArray<ToolCommand> Of(ShellScript script) => Of([script], InvocationsOf(script));

    /// <param name="invocations">Those of the scripts, one after the other.</param>
    internal static ImmutableArray<ToolCommand> Of(ImmutableArray<ShellScript> scripts, ImmutableArray<Invocation> invocations)
    {
        ImmutableArray<ToolCommand>.Builder found = ImmutableArray.CreateBuilder<ToolCommand>(invocations.Length);
        int next = 0;
        foreach (ShellScript script in scripts)
        {
            ScriptEnvironment environment = ScriptEnvironment.Empty;
            foreach (ShellCommand command in script.Commands)
            {
                environment = environment.After(command);
                if (next == invocations.Length || invocations[next].Command != command) continue;
                if (Read(invocations[next++], environment) is { } tool) found.Add(tool);
            }
        }

        return found.DrainToImmutable();
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
        "venv" or "virtualenv" => new VenvCommand(invocation, environment),
        "apt-get" or "apt" or "aptitude" => new AptCommand(invocation, environment),
        "apk" => new ApkCommand(invocation, environment),
        "dnf" or "dnf5" or "yum" or "microdnf" or "tdnf" => new DnfCommand(invocation, environment),
        "zypper" => new ZypperCommand(invocation, environment),
        "rpm" => new RpmCommand(invocation, environment),
        "curl" => new CurlCommand(invocation, environment),
        "wget" => new WgetCommand(invocation, environment),
        "rm" => new RmCommand(invocation, environment),
        "find" => new FindCommand(invocation, environment),
        "useradd" or "adduser" => new UserAddCommand(invocation, environment),
        "groupadd" or "addgroup" => new GroupAddCommand(invocation, environment),
        "chown" => new ChangeOwnerCommand(invocation, environment),
        "chmod" => new ChangeModeCommand(invocation, environment),
        "cd" or "pushd" => new ChangeFolderCommand(invocation, environment),
        "set" => new SetCommand(invocation, environment),
        "source" or "." => new SourceCommand(invocation, environment),
        "git" or "npm" or "yarn" or "pnpm" when invocation.Arguments is [var verb, ..] && verb.Is("config") => new ConfigCommand(invocation, environment),
        _ => null,
    };
}
