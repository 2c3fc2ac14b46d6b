using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>The arguments of a command, told apart.</summary>
public sealed record ArgumentList(ImmutableArray<CommandOption> Options, ImmutableArray<ShellWord> Operands)
{
    /// <summary>
    /// Whether there may be options that are not written here: an operand that is nothing but an unquoted expansion (<c>$FLAGS</c>).
    /// </summary>
    public bool MayHideOptions
    {
        get
        {
            foreach (ShellWord operand in Operands)
            {
                if (operand is { HasExpansion: true, IsQuoted: false, Literal.IsEmpty: true }) return true;
            }

            return false;
        }
    }

    public bool Has(string name)
    {
        foreach (ref readonly CommandOption option in Options.AsSpan())
        {
            if (option.Name == name) return true;
        }

        return false;
    }

    /// <summary>The option of this name; the last one where there are several.</summary>
    public CommandOption? Find(string name)
    {
        for (int i = Options.Length - 1; i >= 0; i--)
        {
            if (Options[i].Name == name) return Options[i];
        }

        return null;
    }

    /// <summary>The values of all options of this name, in order.</summary>
    public ImmutableArray<ShellWord> ValuesOf(string name)
    {
        if (!Has(name)) return [];

        ImmutableArray<ShellWord>.Builder values = ImmutableArray.CreateBuilder<ShellWord>(1);
        foreach (CommandOption option in Options)
        {
            if (option.Value is { } value && option.Name == name) values.Add(value);
        }

        return values.DrainToImmutable();
    }
}
