using System.Collections.Immutable;

namespace Basewise.Syntax.Shell;

/// <summary>Commands of which each reads what the one before it writes: <c>curl … | tar x</c>. A group counts with its last command.</summary>
public sealed class ShellPipeline
{
    private ShellPipeline(ImmutableArray<ShellCommand> commands, ShellOperator? next) => (Commands, Next) = (commands, next);

    /// <summary>Two or more, in order.</summary>
    public ImmutableArray<ShellCommand> Commands { get; }

    public ShellCommand First => Commands[0];

    public ShellCommand Last => Commands[^1];

    /// <summary>What joins the command behind the pipeline to it; null where it is the last.</summary>
    public ShellOperator? Next { get; }

    /// <summary>The pipelines of a script, in the order in which their first pipes stand.</summary>
    internal static ImmutableArray<ShellPipeline> In(ShellCommandList commands)
    {
        if (!HasPipe(commands)) return [];

        // The command before one is the last that stands in the words of the same command, or of none.
        List<Draft> found = [];
        Dictionary<ShellCommand, (ShellCommand, Draft?)>? lastIn = null;
        (ShellCommand Command, Draft? Pipeline)? lastOutside = null;
        foreach (ShellCommand command in commands)
        {
            (ShellCommand Command, Draft? Pipeline)? before = command.Outer is not { } outer ? lastOutside : lastIn?.TryGetValue(outer, out var last) == true ? last : null;
            Draft? pipeline = before?.Pipeline;
            if (command.Operator == ShellOperator.Pipe && before is { Command: var first })
            {
                if (pipeline is null) found.Add(pipeline = new Draft(first));
                pipeline.Commands.Add(command);
            }
            else if (pipeline is not null)
            {
                pipeline.Next = command.Operator;
                pipeline = null;
            }

            if (command.Outer is { } words) (lastIn ??= [])[words] = (command, pipeline);
            else lastOutside = (command, pipeline);
        }

        ImmutableArray<ShellPipeline>.Builder pipelines = ImmutableArray.CreateBuilder<ShellPipeline>(found.Count);
        foreach (Draft draft in found) pipelines.Add(new ShellPipeline([.. draft.Commands], draft.Next));
        return pipelines.MoveToImmutable();
    }

    private static bool HasPipe(ShellCommandList commands)
    {
        foreach (ShellCommand command in commands)
        {
            if (command.Operator == ShellOperator.Pipe) return true;
        }

        return false;
    }

    /// <summary>A pipeline of which the end has not been seen yet.</summary>
    private sealed class Draft(ShellCommand first)
    {
        // Most have two commands.
        public List<ShellCommand> Commands { get; } = new(2) { first };

        public ShellOperator? Next { get; set; }
    }
}
