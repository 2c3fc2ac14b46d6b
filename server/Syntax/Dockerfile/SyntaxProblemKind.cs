namespace Basewise.Syntax.Dockerfile;

/// <summary>Why BuildKit refuses a place.</summary>
public enum SyntaxProblemKind
{
    /// <summary>None of the others.</summary>
    Other,
    UnknownInstruction,

    /// <summary>A flag that the instruction does not have; also a key or a type that a mount does not have.</summary>
    UnknownFlag,

    /// <summary>A flag without its value, with a value that it does not take, or given twice.</summary>
    FlagValue,

    /// <summary>Too few arguments, or too many.</summary>
    ArgumentCount,
    UnterminatedHeredoc,

    /// <summary>A parser directive that is given twice or has a value that it does not take.</summary>
    ParserDirective,

    /// <summary>A JSON array with other values than strings.</summary>
    JsonArray,

    /// <summary>A word of ENV or LABEL without an equals sign, or with no name before it.</summary>
    Assignment,
    LineTooLong,

    /// <summary>There is no instruction in the whole file.</summary>
    NoInstruction,

    /// <summary>An instruction that belongs into a stage stands before the first FROM.</summary>
    BeforeFrom,

    /// <summary>An instruction that ONBUILD does not take.</summary>
    OnbuildTrigger,
    ShellNotJson,
    StageName,
}
