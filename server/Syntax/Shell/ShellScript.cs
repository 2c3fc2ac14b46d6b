using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Shell;

/// <summary>
/// What a text says to <c>sh</c> or <c>bash</c>: its simple commands in the order in which they begin, those within compound commands,
/// substitutions and <c>sh -c</c> among them. Any text has a script; time and memory are linear in its length.
/// </summary>
/// <remarks>
/// Left opaque: the bodies of here-documents, arithmetic, and the parts of <c>[[ … ]]</c>. Where shells differ, what bash does holds,
/// except that a carriage return is white space.
/// </remarks>
public sealed class ShellScript
{
    private ImmutableArray<ShellPipeline> pipelines;

    /// <param name="commands">Nobody else's from now on.</param>
    private ShellScript(JoinedText text, ShellCommand[] commands)
    {
        Text = text;
        Commands = new ShellCommandList(ImmutableCollectionsMarshal.AsImmutableArray(commands));
    }

    public JoinedText Text { get; }

    public ShellCommandList Commands { get; }

    /// <summary>The commands that are joined by pipes, in the order in which their first pipes stand.</summary>
    public ImmutableArray<ShellPipeline> Pipelines
    {
        get
        {
            if (pipelines.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref pipelines, ShellPipeline.In(Commands));
            return pipelines;
        }
    }

    /// <summary>
    /// Whether the script is nothing but commands at top level joined by <c>&amp;&amp;</c>, <c>;</c> or line ends, so that a command can
    /// be added, moved or split off without a look at its neighbours.
    /// </summary>
    public bool IsPlainSequence
    {
        get
        {
            foreach (ShellCommand command in Commands)
            {
                if (command.Outer is not null) continue;
                if (command.Nesting != ShellNesting.TopLevel) return false;
                if (command.Operator is ShellOperator.Or or ShellOperator.Pipe or ShellOperator.Background) return false;
            }

            return true;
        }
    }

    /// <summary>The innermost command at a source offset, edges included.</summary>
    public ShellCommand? FindCommandAt(int sourceOffset)
    {
        ShellCommand? found = null;
        foreach (ShellCommand command in Commands)
        {
            if (command.Span.Start > sourceOffset) break;
            if (command.Span.Touches(sourceOffset)) found = command;
        }

        return found;
    }

    /// <summary>Reads a script: the shell form of an instruction, or the body of a here-document.</summary>
    public static ShellScript Parse(JoinedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, ShellArguments.WithInnerCommands(new ShellParser(text).Parse()));
    }

    /// <summary>Reads the exec form of an instruction: one command, no shell.</summary>
    /// <param name="line">The logical line that the words are of.</param>
    /// <param name="arguments">The strings of the JSON array, with their quotes.</param>
    public static ShellScript FromExecForm(JoinedText line, ImmutableArray<WordSyntax> arguments) => FromExecForm(line, arguments, []);

    /// <inheritdoc cref="FromExecForm(JoinedText, ImmutableArray{WordSyntax})"/>
    /// <param name="continued">
    /// Strings of another instruction that Docker puts behind the first ones: those of CMD behind ENTRYPOINT. The command's own span does
    /// not reach to them.
    /// </param>
    public static ShellScript FromExecForm(JoinedText line, ImmutableArray<WordSyntax> arguments, ImmutableArray<WordSyntax> continued)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (arguments.IsEmpty) return new(line, []);

        ShellWord[] words = new ShellWord[arguments.Length + continued.Length];
        for (int i = 0; i < words.Length; i++)
        {
            WordSyntax word = i < arguments.Length ? arguments[i] : continued[i - arguments.Length];
            words[i] = new ShellWord(word.Line, word.Start, word.End, ShellWordTraits.Quoted, word.Text);
        }

        ShellTables tables = new(line) { IsExecForm = true };
        tables.Complete(words, [], []);
        ShellCommand command = new(tables, arguments[0].Start, outer: null);
        command.Complete(arguments[^1].End, (0, words.Length), (0, 0), (0, 0));
        return new(line, ShellArguments.WithInnerCommands([command]));
    }
}
