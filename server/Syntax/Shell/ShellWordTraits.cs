namespace Basewise.Syntax.Shell;

/// <summary>What a word's raw text has in it beyond plain characters.</summary>
[Flags]
internal enum ShellWordTraits : byte
{
    None = 0,

    /// <summary>Quotes or escapes.</summary>
    Quoted = 1,

    /// <summary>Anything that only the running shell can tell: parameters, arithmetic, substitutions, arrays.</summary>
    Expansion = 2,

    /// <summary>A command or process substitution; implies <see cref="Expansion"/>.</summary>
    Substitution = 4,
}
