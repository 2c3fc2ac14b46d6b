using System.Buffers;
using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>
/// The program that a command runs in the end, once <c>sudo</c>, <c>env A=1</c>, <c>exec</c>, <c>poetry run</c>, <c>python -m</c> and
/// the like are taken off.
/// </summary>
public sealed class Invocation
{
    private static readonly ArgumentGrammar PythonOptions = new("c= m= W= X= check-hash-based-pycs=");

    // Characters that make the last part of a path an expansion, or a part of one.
    private static readonly SearchValues<char> Unclear = SearchValues.Create("$`'\"\\}");

    // Linux's own limit for a path. Substitutions in substitutions are long words, each of which holds the next.
    private const int MaximalPath = 4096;

    private readonly int programIndex;
    private readonly int interpreterIndex;
    private readonly Wrapping? wrapping;

    private Invocation(ShellCommand command, int program, string name, int interpreter, Wrapping? wrapping)
    {
        Command = command;
        programIndex = program;
        Program = name;
        interpreterIndex = interpreter;
        this.wrapping = wrapping;
    }

    public ShellCommand Command { get; }

    /// <summary>
    /// The program's name without its folder and version: <c>pip</c> for <c>$VENV/bin/pip3.12</c>; of <c>python -m</c> the module's.
    /// </summary>
    public string Program { get; }

    /// <summary>The word that names the program or module.</summary>
    public ShellWord ProgramWord => Command.Words[programIndex];

    /// <summary>The Python that runs the module, for <c>python -m</c>; null for a program.</summary>
    public ShellWord? Interpreter => interpreterIndex < programIndex ? Command.Words[interpreterIndex] : null;

    public ReadOnlySpan<ShellWord> Arguments => Command.Words[(programIndex + 1)..];

    /// <summary>What is assigned for this command alone, before it and by <c>env</c>; the last one of a name counts.</summary>
    public ImmutableArray<ShellAssignment> Environment { get; private init; } = [];

    /// <summary>The user that <c>gosu</c>, <c>su-exec</c>, <c>setpriv --reuid</c>, <c>sudo -u</c> and the like switch to.</summary>
    public ShellWord? User => wrapping?.User;

    /// <summary>The words that name what was taken off, outermost first: <c>sudo</c>, <c>env</c>.</summary>
    public ImmutableArray<ShellWord> Wrappers => wrapping?.Words ?? [];

    /// <summary>Whether arguments are added that are not written here (<c>xargs</c>).</summary>
    public bool TakesArgumentsFromInput => wrapping?.TakesArgumentsFromInput ?? false;

    /// <summary>The program that a command runs; null for assignments alone, and where the name is not known before it runs.</summary>
    public static Invocation? Find(ShellCommand command)
    {
        ReadOnlySpan<ShellWord> words = command.Words;
        List<ShellAssignment>? added = null;
        List<ShellWord>? wrappers = null;
        ShellWord? user = null;
        bool takesInput = false;

        for (int at = 0; at < words.Length;)
        {
            // sudo and env take assignments before the command, too.
            if (at > 0 && ShellAssignment.Find(words[at]) is { } assignment)
            {
                (added ??= [.. command.Assignments]).Add(assignment);
                at++;
                continue;
            }

            ReadOnlySpan<char> name = NameOf(words[at]);
            if (name.IsEmpty) return null;

            int verb = at + 1;
            Wrapper? wrapper = Wrapper.Find(name);
            if (wrapper is null && verb < words.Length && words[verb].Is("run") && Wrapper.FindRunner(name) is { } runner)
            {
                wrapper = runner;
                verb++;
            }

            if (wrapper is null || verb >= words.Length || IsQuestion(name, words[verb]))
            {
                (int programWord, string program) = FindModule(words, at, name.ToString());
                Wrapping? wrapping = wrappers is null ? null : new Wrapping([.. wrappers], user, takesInput);
                return new Invocation(command, programWord, program, at, wrapping)
                {
                    Environment = added is null ? [.. command.Assignments] : [.. added],
                };
            }

            ArgumentList options = wrapper.Options.ReadOptions(words[verb..], out int length);
            user = options.Find("user")?.Value ?? user;
            takesInput |= name is "xargs";
            (wrappers ??= []).Add(words[at]);
            at = verb + length;
            if (wrapper.Operands > 0 && at < words.Length)
            {
                if (name is not "timeout") user = words[at];
                at += wrapper.Operands;
            }
        }

        return null;
    }

    /// <summary>What was taken off: most commands have nothing around them.</summary>
    private sealed record Wrapping(ImmutableArray<ShellWord> Words, ShellWord? User, bool TakesArgumentsFromInput);

    // "command -v pip" asks whether there is a program, and runs none.
    private static bool IsQuestion(ReadOnlySpan<char> name, ShellWord word) => name is "command" && (word.Is("-v") || word.Is("-V"));

    private static (int Word, string Name) FindModule(ReadOnlySpan<ShellWord> words, int at, string name)
    {
        if (name is not "python") return (at, name);

        // Everything after -m belongs to the module, so that it has to be the first option with a name that python does not know.
        for (int i = at + 1; i < words.Length; i++)
        {
            ArgumentList option = PythonOptions.ReadOptions(words[i..(i + 1)], out int length);
            if (length == 0 || option.Has("c")) break;
            if (option.Find("m") is { } module)
            {
                int moduleWord = module.Value is null ? i + 1 : i;
                string? value = module.Value?.Value ?? (moduleWord < words.Length ? words[moduleWord].Value : null);
                return value is null ? (at, name) : (moduleWord, value);
            }

            if (option.Options is [{ Value: null, Name: "W" or "X" or "check-hash-based-pycs" }]) i++;
        }

        return (at, name);
    }

    // The last part of the path; what comes before it may be an expansion ("$VENV/bin/pip"). Empty where it is not known.
    private static ReadOnlySpan<char> NameOf(ShellWord word)
    {
        if (word.End - word.Start > MaximalPath) return [];

        ReadOnlySpan<char> path = word.HasExpansion ? word.Raw.TrimEnd('"') : word.Literal;
        int slash = path.LastIndexOf('/');
        if (word.HasExpansion && (slash < 0 || path[slash..].ContainsAny(Unclear))) return [];
        return WithoutVersion(path[(slash + 1)..]);
    }

    // pip3, pip3.12, python3.12: one program each. (Others, as python-config, keep their names.)
    private static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> name) => name.TrimEnd("0123456789.") switch
    {
        "pip" => "pip",
        "python" or "pypy" => "python",
        _ => name,
    };
}
