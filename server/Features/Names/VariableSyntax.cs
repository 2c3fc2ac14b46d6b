namespace Basewise.Features.Names;

/// <summary>Who reads the variables of a text.</summary>
internal enum VariableSyntax
{
    /// <summary>BuildKit, in the words of an instruction.</summary>
    Words,

    /// <summary>A shell, in a script.</summary>
    Script,

    /// <summary>A shell, in a script that is a string of a JSON array.</summary>
    JsonScript,

    /// <summary>Either, in the body of a here-document, where quotes mean nothing.</summary>
    Document,
}
