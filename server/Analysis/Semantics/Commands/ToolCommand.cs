using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>A command of a program whose command line is understood.</summary>
public abstract class ToolCommand
{
    private protected ToolCommand(Invocation invocation, ScriptEnvironment environment)
    {
        Invocation = invocation;
        Environment = environment;
    }

    public Invocation Invocation { get; }

    /// <summary>The command in its script.</summary>
    public ShellCommand Shell => Invocation.Command;

    /// <summary>The word that names the program.</summary>
    public ShellWord Program => Invocation.ProgramWord;

    /// <summary>What the script has exported up to here.</summary>
    internal ScriptEnvironment Environment { get; }

    /// <summary>Whether it removes what is in a folder, given as an absolute path without a slash at its end.</summary>
    public virtual bool Removes(string folder) => false;

    /// <summary>Whether the script itself sets any variable for this command.</summary>
    public bool HasVariables => !Invocation.Environment.IsEmpty || !Environment.IsEmpty;

    /// <summary>The value of a variable that the script itself sets for this command; null if it does not.</summary>
    public ShellWord? FindVariable(string name)
    {
        ImmutableArray<ShellAssignment> own = Invocation.Environment;
        for (int i = own.Length - 1; i >= 0; i--)
        {
            if (own[i].Name.Is(name)) return own[i].Value;
        }

        return Environment.Find(name);
    }
}
