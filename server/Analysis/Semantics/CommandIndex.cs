using System.Collections.Concurrent;
using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>The commands of a file by what they are.</summary>
/// <remarks>
/// Of a long file, steps and scripts do not stay in the processor's cache from one rule to the next: looking through all of them for a
/// command that is not there took each rule milliseconds at 50,000 lines. So each is looked at once, for what it is; whoever looks for
/// a type of command afterwards walks through a byte for each.
/// </remarks>
internal sealed class CommandIndex
{
    private readonly ImmutableArray<(Step Step, ToolCommand Command)> all;

    // Of each command, which of the examples has the same type.
    private readonly byte[] kinds;
    private readonly List<ToolCommand> examples = [];

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
        kinds = new byte[all.Length];
        Dictionary<Type, byte> known = [];
        for (int i = 0; i < kinds.Length; i++)
        {
            ToolCommand command = all[i].Command;
            if (!known.TryGetValue(command.GetType(), out byte kind))
            {
                kind = (byte)examples.Count;
                known.Add(command.GetType(), kind);
                examples.Add(command);
            }

            kinds[i] = kind;
        }
    }

    /// <summary>One command of each type that there is.</summary>
    public IReadOnlyList<ToolCommand> Kinds => examples;

    public ImmutableArray<(Step Step, TCommand Command)> Of<TCommand>()
        where TCommand : ToolCommand =>
        (ImmutableArray<(Step, TCommand)>)byType.GetOrAdd(typeof(TCommand), _ => Filter<TCommand>());

    private ImmutableArray<(Step Step, TCommand Command)> Filter<TCommand>()
        where TCommand : ToolCommand
    {
        bool[] isWanted = [.. examples.Select(example => example is TCommand)];
        int count = 0;
        foreach (byte kind in kinds) count += isWanted[kind] ? 1 : 0;

        ImmutableArray<(Step, TCommand)>.Builder found = ImmutableArray.CreateBuilder<(Step, TCommand)>(count);
        for (int i = 0; found.Count < count; i++)
        {
            if (isWanted[kinds[i]] && all[i].Command is TCommand wanted) found.Add((all[i].Step, wanted));
        }

        return found.MoveToImmutable();
    }
}
