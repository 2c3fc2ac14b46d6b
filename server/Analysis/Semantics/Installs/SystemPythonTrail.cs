using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Follows what becomes of the distribution's own Python, command by command.</summary>
internal sealed class SystemPythonTrail(SystemPython start)
{
    private ImmutableArray<Invocation> invocations = [];
    private ImmutableArray<ToolCommand> tools = [];
    private int nextInvocation;
    private int nextTool;

    public SystemPython Current { get; private set; } = start;

    public void Pass(TransferSyntax transfer)
    {
        if (Current.IsFollowed) Current = Current.After(transfer);
    }

    /// <summary>Comes to a RUN.</summary>
    public void Begin(Step step)
    {
        if (!Current.IsFollowed) return;

        (invocations, tools, nextInvocation, nextTool) = (step.Invocations, step.Commands, 0, 0);
        if (step.Scripts.IsEmpty) Current = Current with { IsUncertain = true };
    }

    /// <summary>Passes the commands of the RUN up to one of them.</summary>
    /// <param name="before"><c>null</c> for all that are left.</param>
    public void Follow(ShellCommand? before)
    {
        for (; Current.IsFollowed && nextInvocation < invocations.Length && invocations[nextInvocation].Command != before; nextInvocation++)
        {
            Invocation invocation = invocations[nextInvocation];
            bool isTool = nextTool < tools.Length && tools[nextTool].Shell == invocation.Command;
            Current = Current.After(invocation, isTool ? tools[nextTool++] : null);
        }
    }
}
