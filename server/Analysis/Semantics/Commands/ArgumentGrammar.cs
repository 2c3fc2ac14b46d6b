using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>
/// The options of a program, as far as they have to be known to tell values from operands. Reads the form that getopt_long, optparse,
/// argparse, click and clap agree on: <c>-r x</c>, <c>-rx</c>, <c>-qr x</c>, <c>--long x</c>, <c>--long=x</c>, <c>--</c>.
/// </summary>
internal sealed class ArgumentGrammar
{
    private readonly Dictionary<string, Option> options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Option>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly bool allowsPrefixes;

    /// <param name="options">
    /// The options' names without dashes, first the one that they go by: <c>requirement/r= no-deps/no-dependencies</c>. What takes a
    /// value ends in <c>=</c>. Options without a value that have no second name may be left out.
    /// </param>
    /// <param name="allowsPrefixes">Whether a long name may be cut short where that is no other option's beginning.</param>
    public ArgumentGrammar(string options, bool allowsPrefixes = false)
    {
        this.allowsPrefixes = allowsPrefixes;
        lookup = this.options.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string entry in options.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] names = entry.TrimEnd('=').Split('/');
            Option option = new(names[0], TakesValue: entry.EndsWith('='));
            foreach (string name in names) this.options[name] = option;
        }
    }

    /// <summary>Reads all words; options may stand anywhere.</summary>
    public ArgumentList Read(ReadOnlySpan<ShellWord> words) => Read(words, int.MaxValue, out _);

    /// <summary>Reads the options before the first operand, which has the index <paramref name="next"/>.</summary>
    public ArgumentList ReadOptions(ReadOnlySpan<ShellWord> words, out int next) => Read(words, maximum: 0, out next);

    private ArgumentList Read(ReadOnlySpan<ShellWord> words, int maximum, out int next)
    {
        Sorted sorted = Sorted.OfThread;
        bool endsOptions = false;
        next = 0;
        while (next < words.Length)
        {
            ShellWord word = words[next];
            ReadOnlySpan<char> known = endsOptions ? [] : word.Literal;
            bool isOption = known is ['-', ..] && (known.Length > 1 || word.HasExpansion);
            if (!isOption)
            {
                if (sorted.Operands.Count == maximum) break;

                sorted.Operands.Add(word);
                next++;
            }
            else if (known is "--" && !word.HasExpansion)
            {
                endsOptions = true;
                next++;
            }
            else if (known.StartsWith("--"))
            {
                sorted.Options.Add(ReadLong(words, ref next));
            }
            else
            {
                ReadShort(words, ref next, sorted.Options);
            }
        }

        return sorted.Take();
    }

    private CommandOption ReadLong(ReadOnlySpan<ShellWord> words, ref int next)
    {
        ShellWord word = words[next++];
        ReadOnlySpan<char> known = word.Literal;
        int equals = known.IndexOf('=');
        ReadOnlySpan<char> written = equals < 0 ? known[2..] : known[2..equals];
        Option? option = Find(written);
        if (equals >= 0) return new CommandOption(option?.Name ?? written.ToString(), word, word.After(equals + 1));

        ShellWord? value = option is { TakesValue: true } && next < words.Length ? words[next++] : null;
        return new CommandOption(option?.Name ?? written.ToString(), word, value);
    }

    private void ReadShort(ReadOnlySpan<ShellWord> words, ref int next, List<CommandOption> found)
    {
        ShellWord word = words[next++];
        ReadOnlySpan<char> letters = word.Literal;
        for (int i = 1; i < letters.Length; i++)
        {
            ReadOnlySpan<char> letter = letters.Slice(i, 1);
            Option? option = lookup.TryGetValue(letter, out Option? known) ? known : null;
            bool isLast = i + 1 == letters.Length && !word.HasExpansion;
            bool hasEquals = i + 1 < letters.Length && letters[i + 1] == '=';
            if (hasEquals)
            {
                // -t=unstable: apt and clap have it so, even -q=2.
                found.Add(new CommandOption(option?.Name ?? letter.ToString(), word, word.After(i + 2)));
                break;
            }

            if (option is not { TakesValue: true })
            {
                found.Add(new CommandOption(option?.Name ?? letter.ToString(), word, Value: null));
            }
            else if (isLast)
            {
                found.Add(new CommandOption(option.Name, word, next < words.Length ? words[next++] : null));
            }
            else
            {
                found.Add(new CommandOption(option.Name, word, word.After(i + 1)));
                break;
            }
        }
    }

    private Option? Find(ReadOnlySpan<char> written)
    {
        if (lookup.TryGetValue(written, out Option? exact)) return exact;
        if (!allowsPrefixes || written.Length == 0) return null;

        Option? found = null;
        foreach ((string name, Option option) in options)
        {
            if (name.Length == 1 || !name.AsSpan().StartsWith(written) || option == found) continue;
            if (found is not null) return null;
            found = option;
        }

        return found;
    }

    /// <summary>The words of the command that is being read, told apart, for which each thread has one place.</summary>
    private sealed class Sorted
    {
        /// <summary>More words than a person writes are not waited for.</summary>
        private const int Most = 1000;

        [ThreadStatic]
        private static Sorted? ofThread;

        public static Sorted OfThread => ofThread ??= new Sorted();

        public List<CommandOption> Options { get; private set; } = [];

        public List<ShellWord> Operands { get; private set; } = [];

        public ArgumentList Take()
        {
            ArgumentList taken = new([.. Options], [.. Operands]);
            Options.Clear();
            Operands.Clear();
            if (Options.Capacity > Most) Options = [];
            if (Operands.Capacity > Most) Operands = [];
            return taken;
        }
    }

    private sealed record Option(string Name, bool TakesValue);
}
