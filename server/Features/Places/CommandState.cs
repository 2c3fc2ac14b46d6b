using System.Collections.Immutable;
using Basewise.Features.Reference.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Features.Places;

/// <summary>What the arguments of a program say up to the cursor.</summary>
/// <param name="Verb">The subcommand so far: <c>pip install</c> of <c>uv pip install</c>; empty for none.</param>
/// <param name="WantsVerb">Whether a subcommand, or one more word of it, comes next.</param>
/// <param name="Pending">The option whose value comes next.</param>
/// <param name="Given">The options, as they are written.</param>
internal sealed record CommandState(string Verb, bool WantsVerb, ProgramOption? Pending, ImmutableArray<string> Given)
{
    public static CommandState Of(ProgramEntry program, IEnumerable<ShellWord> arguments)
    {
        string verb = "";
        ProgramOption? pending = null;
        ImmutableArray<string>.Builder given = ImmutableArray.CreateBuilder<string>();
        foreach (ShellWord argument in arguments)
        {
            string word = argument.LiteralPrefix;
            if (pending is not null)
            {
                pending = null;
            }
            else if (word.Length > 1 && word[0] == '-')
            {
                int equals = word.IndexOf('=', StringComparison.Ordinal);
                string name = equals < 0 ? word : word[..equals];
                given.Add(name);
                pending = equals < 0 ? FindPending(program, verb, name) : null;
            }
            else if (WantsMore(program, verb))
            {
                verb = verb.Length == 0 ? word : $"{verb} {word}";
            }
        }

        return new CommandState(verb, WantsMore(program, verb), pending, given.ToImmutable());
    }

    private static bool WantsMore(ProgramEntry program, string verb) =>
        verb.Length == 0 ? !program.Verbs.IsEmpty : program.FindVerb(verb) is null && program.HasLongerVerb(verb);

    /// <summary>The option that takes the next word: <c>-r</c>, <c>--requirement</c>, or the last letter of <c>-qr</c>.</summary>
    private static ProgramOption? FindPending(ProgramEntry program, string verb, string name)
    {
        if (program.FindOption(verb, name) is { } exact) return exact.Value is null ? null : exact;
        if (name.StartsWith("--", StringComparison.Ordinal)) return null;

        // A letter before it that takes a value has the rest of the word for it.
        for (int i = 1; i < name.Length; i++)
        {
            ProgramOption? option = program.FindOption(verb, $"-{name[i]}");
            if (option?.Value is not null) return i + 1 == name.Length ? option : null;
        }

        return null;
    }
}
