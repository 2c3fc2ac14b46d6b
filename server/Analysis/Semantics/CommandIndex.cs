using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
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
    private readonly (Step Step, ToolCommand Command)[] all = [];

    // Of each command, which of the examples has the same type.
    private readonly byte[] kinds = [];
    private readonly List<ToolCommand> examples = [];

    // Where it is put together from those of a long file's sections: what rules have asked of them is at hand.
    private readonly ImmutableArray<Section> sections = [];

    // Rules ask for two dozen types: each list is made once, when the first rule asks for it.
    private Answer? answers;

    public CommandIndex(StepIndex steps)
    {
        ImmutableArray<Step> runs = steps.Of(InstructionKind.Run);
        int count = 0;
        foreach (Step run in runs) count += run.Commands.Length;

        (all, kinds) = (new (Step, ToolCommand)[count], new byte[count]);
        int next = 0;
        foreach (Step run in runs)
        {
            foreach (ToolCommand command in run.Commands)
            {
                all[next] = (run, command);
                kinds[next++] = KindOf(command);
            }
        }
    }

    public CommandIndex(ImmutableArray<Section> sections)
    {
        this.sections = sections;
        foreach (Section section in sections)
        {
            foreach (ToolCommand example in section.Commands.Kinds) _ = KindOf(example);
        }
    }

    /// <summary>One command of each type that there is.</summary>
    public ReadOnlySpan<ToolCommand> Kinds => CollectionsMarshal.AsSpan(examples);

    public ImmutableArray<(Step Step, TCommand Command)> Of<TCommand>()
        where TCommand : ToolCommand
    {
        Type wanted = typeof(TCommand);
        while (true)
        {
            Answer? newest = Volatile.Read(ref answers);
            for (Answer? answer = newest; answer is not null; answer = answer.Older)
            {
                if (answer.Type == wanted) return ((Answer<TCommand>)answer).Commands;
            }

            // Two threads that ask for the same at once get the same.
            ImmutableArray<(Step, TCommand)> found = sections.IsEmpty ? Filter<TCommand>(wanted) : Section.Join(sections, static section => section.CommandsOf<TCommand>());
            Interlocked.CompareExchange(ref answers, new Answer<TCommand>(wanted, found, newest), newest);
        }
    }

    private byte KindOf(ToolCommand command)
    {
        for (int i = 0; i < examples.Count; i++)
        {
            if (examples[i].GetType() == command.GetType()) return (byte)i;
        }

        examples.Add(command);
        return (byte)(examples.Count - 1);
    }

    private ImmutableArray<(Step Step, TCommand Command)> Filter<TCommand>(Type type)
        where TCommand : ToolCommand
    {
        // A bit for each kind: there are not as many classes of commands.
        ulong wanted = 0;
        for (int i = 0; i < examples.Count; i++) wanted |= Is(examples[i], type) ? 1UL << i : 0;
        if (wanted == 0) return [];

        int count = 0;
        foreach (byte kind in kinds) count += (int)(wanted >> kind) & 1;

        (Step, TCommand)[] found = new (Step, TCommand)[count];
        for (int i = 0; count > 0; i++)
        {
            if (((wanted >> kinds[i]) & 1) != 0) found[^count--] = (all[i].Step, (TCommand)all[i].Command);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <summary>Whether a command is one of a type; with a type parameter, <c>is</c> would look that up in a table of casts.</summary>
    private static bool Is(ToolCommand command, Type type) => type == typeof(InstallerCommand) ? command is InstallerCommand
        : type == typeof(SystemPackageCommand) ? command is SystemPackageCommand
        : type == typeof(DownloadCommand) ? command is DownloadCommand
        : type == typeof(ToolCommand) || command.GetType() == type;

    /// <summary>One of a chain, the newest first: it is short, and costs less than a dictionary of as many.</summary>
    /// <param name="type">That of the commands: to compare it takes less than to ask for the type of an answer, which is generic.</param>
    private class Answer(Type type, Answer? older)
    {
        public Type Type => type;

        public Answer? Older => older;
    }

    private sealed class Answer<TCommand>(Type type, ImmutableArray<(Step, TCommand)> commands, Answer? older) : Answer(type, older)
        where TCommand : ToolCommand
    {
        public ImmutableArray<(Step Step, TCommand Command)> Commands => commands;
    }
}
