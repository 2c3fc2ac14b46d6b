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
        Dictionary<ShellCommand, Draft>? lastIn = null;
        Draft? lastOutside = null;
        foreach (ShellCommand command in commands)
        {
            Draft? before = command.Outer is { } outer ? lastIn?.GetValueOrDefault(outer) : lastOutside;
            Draft draft;
            if (command.Operator == ShellOperator.Pipe && before is not null)
            {
                if (before.Others.Count == 0) found.Add(before);
                draft = before;
                draft.Add(command);
            }
            else
            {
                if (before is not null) before.Next = command.Operator;
                draft = new Draft(command);
            }

            if (command.Outer is { } words) (lastIn ??= [])[words] = draft;
            else lastOutside = draft;
        }

        ImmutableArray<ShellPipeline>.Builder pipelines = ImmutableArray.CreateBuilder<ShellPipeline>(found.Count);
        foreach (Draft draft in found) pipelines.Add(new ShellPipeline([draft.First, .. draft.Others], draft.Next));
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

    /// <summary>A command that may turn out to begin a pipeline.</summary>
    private sealed class Draft(ShellCommand first)
    {
        private List<ShellCommand>? others;

        public ShellCommand First => first;

        /// <summary>Those behind it: most commands have none.</summary>
        public List<ShellCommand> Others => others ?? [];

        public ShellOperator? Next { get; set; }

        public void Add(ShellCommand command) => (others ??= []).Add(command);
    }
}
