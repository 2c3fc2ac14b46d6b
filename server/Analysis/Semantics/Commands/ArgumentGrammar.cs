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
        ImmutableArray<CommandOption>.Builder found = ImmutableArray.CreateBuilder<CommandOption>(0);
        ImmutableArray<ShellWord>.Builder operands = ImmutableArray.CreateBuilder<ShellWord>(maximum == 0 ? 0 : words.Length);
        bool endsOptions = false;
        next = 0;
        while (next < words.Length)
        {
            ShellWord word = words[next];
            if (!endsOptions && word.Is("--"))
            {
                endsOptions = true;
                next++;
            }
            else if (!endsOptions && word.StartsWith("--"))
            {
                found.Add(ReadLong(words, ref next));
            }
            else if (!endsOptions && word.StartsWith("-") && !word.Is("-"))
            {
                ReadShort(words, ref next, found);
            }
            else if (operands.Count == maximum)
            {
                break;
            }
            else
            {
                operands.Add(word);
                next++;
            }
        }

        return new ArgumentList(found.DrainToImmutable(), operands.DrainToImmutable());
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

    private void ReadShort(ReadOnlySpan<ShellWord> words, ref int next, ImmutableArray<CommandOption>.Builder found)
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

    private sealed record Option(string Name, bool TakesValue);
}
