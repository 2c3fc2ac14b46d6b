namespace Basewise.Features.Tokens;

/// <summary>What a word does in a shell command.</summary>
internal enum ScriptWordKind : byte
{
    Command,
    Option,
    Assignment,
    Number,
    Argument,

    /// <summary>The body of a here-document within a script.</summary>
    Document,
}
