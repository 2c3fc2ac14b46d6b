using System.Collections.Concurrent;
using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>The commands of a file by what they are.</summary>
/// <remarks>
/// Of a long file, steps and scripts do not stay in the processor's cache from one rule to the next: looking through all of them for a
/// command that is not there took each rule milliseconds at 50,000 lines.
/// </remarks>
internal sealed class CommandIndex
{
    private readonly ImmutableArray<(Step Step, ToolCommand Command)> all;

    // Rules ask for a dozen types: each list is made once, when the first rule asks for it.
    private readonly ConcurrentDictionary<Type, object> byType = new();

    public CommandIndex(StepIndex steps)
    {
        ImmutableArray<(Step, ToolCommand)>.Builder commands = ImmutableArray.CreateBuilder<(Step, ToolCommand)>();
        foreach (Step step in steps.Of(InstructionKind.Run))
        {
            foreach (ToolCommand command in step.Commands) commands.Add((step, command));
        }

        all = commands.DrainToImmutable();
    }

    public ImmutableArray<(Step Step, TCommand Command)> Of<TCommand>()
        where TCommand : ToolCommand =>
        (ImmutableArray<(Step, TCommand)>)byType.GetOrAdd(typeof(TCommand), _ => Filter<TCommand>());

    private ImmutableArray<(Step Step, TCommand Command)> Filter<TCommand>()
        where TCommand : ToolCommand
    {
        ImmutableArray<(Step, TCommand)>.Builder found = ImmutableArray.CreateBuilder<(Step, TCommand)>();
        foreach ((Step step, ToolCommand command) in all)
        {
            if (command is TCommand wanted) found.Add((step, wanted));
        }

        return found.DrainToImmutable();
    }
}
