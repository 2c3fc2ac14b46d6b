using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>source</c> or <c>.</c>: a file whose commands the shell runs itself.</summary>
public sealed class SourceCommand : ToolCommand
{
    internal SourceCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        File = invocation.Arguments.IsEmpty ? null : invocation.Arguments[0];
    }

    public ShellWord? File { get; }

    /// <summary>Whether it puts a virtual environment in front of PATH, for what follows in the same script.</summary>
    public bool Activates => File is { } file && (file.HasExpansion ? file.Raw.TrimEnd('"') : file.Literal).EndsWith("bin/activate");
}
