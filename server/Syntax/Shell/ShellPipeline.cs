using System.Collections.Immutable;

namespace Basewise.Syntax.Shell;

/// <summary>Commands of which each reads what the one before it writes: <c>curl … | tar x</c>. A group counts with its last command.</summary>
/// <param name="Commands">Two or more, in order.</param>
public sealed record ShellPipeline(ImmutableArray<ShellCommand> Commands)
{
    public ShellCommand First => Commands[0];

    public ShellCommand Last => Commands[^1];

    /// <summary>The pipelines of a script, in the order in which they end their first pipe.</summary>
    public static ImmutableArray<ShellPipeline> In(ShellScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (!script.Commands.Any(command => command.Operator == ShellOperator.Pipe)) return [];

        // The command before one is the last that stands in the words of the same command, or of none.
        List<List<ShellCommand>> found = [];
        Dictionary<ShellCommand, (ShellCommand Command, List<ShellCommand>? Pipeline)> lastIn = [];
        (ShellCommand Command, List<ShellCommand>? Pipeline)? lastOutside = null;
        foreach (ShellCommand command in script.Commands)
        {
            (ShellCommand Command, List<ShellCommand>? Pipeline)? before = command.Outer is { } outer
                ? lastIn.TryGetValue(outer, out (ShellCommand, List<ShellCommand>?) last) ? last : null
                : lastOutside;
            List<ShellCommand>? pipeline = null;
            if (command.Operator == ShellOperator.Pipe && before is { } source)
            {
                pipeline = source.Pipeline;
                if (pipeline is null) found.Add(pipeline = [source.Command]);
                pipeline.Add(command);
            }

            if (command.Outer is { } words) lastIn[words] = (command, pipeline);
            else lastOutside = (command, pipeline);
        }

        return [.. found.Select(commands => new ShellPipeline([.. commands]))];
    }
}
