namespace Basewise.Features.Tokens;

/// <summary>What more there is to say of a token. The order of the bits is that of the legend.</summary>
[Flags]
public enum TokenModifiers
{
    None = 0,

    /// <summary>The name is given here: AS, ARG, ENV.</summary>
    Declaration = 1,

    /// <summary>A shell assigns to it.</summary>
    Modification = 2,

    /// <summary>A digest: what it names cannot change.</summary>
    Readonly = 4,
}
