using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>curl</c> or <c>wget</c>.</summary>
public abstract class DownloadCommand : ToolCommand
{
    private protected DownloadCommand(Invocation invocation, ScriptEnvironment environment, ArgumentList arguments)
        : base(invocation, environment)
    {
        Arguments = arguments;
    }

    public ArgumentList Arguments { get; }

    /// <summary>What it fetches.</summary>
    public abstract IEnumerable<ShellWord> Urls { get; }

    /// <summary>The option that takes any certificate for the server's own; null if there is none.</summary>
    public abstract CommandOption? UnverifiedOption { get; }

    /// <summary>The file that it writes to; null where it writes to the standard output, or chooses the name itself.</summary>
    public abstract ShellWord? OutputFile { get; }

    /// <summary>Whether what it fetches goes to the standard output, and so into a pipe behind it.</summary>
    public abstract bool WritesToOutput { get; }
}
