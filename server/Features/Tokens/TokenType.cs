namespace Basewise.Features.Tokens;

/// <summary>What a token is, in the words that every theme has a colour for. The order is that of the legend.</summary>
public enum TokenType
{
    /// <summary>A stage.</summary>
    Namespace,

    /// <summary>An image, or a package of a requirements file.</summary>
    Class,

    /// <summary>The protocol of a port.</summary>
    Type,

    /// <summary>A signal.</summary>
    EnumMember,

    /// <summary>A command.</summary>
    Function,
    Variable,

    /// <summary>A flag or an option.</summary>
    Parameter,

    /// <summary>A tag, a digest, a label, a key of a mount.</summary>
    Property,

    /// <summary>A parser directive.</summary>
    Macro,
    Keyword,
    Comment,
    String,
    Number,
    Operator,
}
