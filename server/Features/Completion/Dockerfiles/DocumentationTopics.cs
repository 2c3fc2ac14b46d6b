using Basewise.Features.Hover;
using Basewise.Features.Reference;
using Basewise.Features.Reference.Commands;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>
/// What an item of a list is about, in a word that the editor gives back when it shows the item. The text is written only then: a list has
/// hundreds of items, and one of them is read.
/// </summary>
internal static class DocumentationTopics
{
    private const char Separator = '|';

    public static string Instruction(InstructionKind kind) => $"instruction|{kind}";

    public static string Flag(InstructionKind kind, string name) => $"flag|{kind}|{name}";

    public static string MountType(string type) => $"mount|{type}";

    public static string MountKey(string type, string key) => $"mount|{type}|{key}";

    public static string Directive(string name) => $"directive|{name}";

    public static string Variable(string name) => $"variable|{name}";

    public static string Label(string key) => $"label|{key}";

    public static string Signal(string name) => $"signal|{name}";

    public static string Image(string reference) => $"image|{reference}";

    public static string Program(string name) => $"program|{name}";

    public static string Verb(string program, string verb) => $"verb|{program}|{verb}";

    public static string Option(string program, string verb, string option) => $"option|{program}|{verb}|{option}";

    /// <returns>Markdown; <c>null</c> for a topic that there is not.</returns>
    public static string? Describe(string topic, DateOnly today)
    {
        string[] parts = topic.Split(Separator);
        return parts switch
        {
            ["instruction", var kind] => InstructionReference.Find(InstructionKinds.FromKeyword(kind))?.ToMarkdownBelowForm(),
            ["flag", var kind, var name] => FlagReference.Find(InstructionKinds.FromKeyword(kind), name)?.Reference.ToMarkdownBelowForm(),
            ["mount", var type] => ReferenceText.MountType(type),
            ["mount", var type, var key] => ReferenceText.MountKey(type, key),
            ["directive", var name] => DirectiveReference.Find(name)?.Reference.ToMarkdownBelowForm(),
            ["variable", var name] => EnvironmentReference.Find(name)?.Text,
            ["label", var key] => ReferenceText.Label(key),
            ["signal", var name] => SignalReference.Find(name)?.Meaning,
            ["image", var name] => ImageReference.Parse(name) is { } reference ? ImageHover.Describe(reference, today) : null,
            ["program", var name] => ProgramReference.Find(name) is { } program ? ReferenceText.Program(program) : null,
            ["verb", var name, var verb] => ProgramReference.Find(name) is { } program ? ReferenceText.Verb(program, verb) : null,
            ["option", var name, var verb, var option] =>
                ProgramReference.Find(name) is { } program && program.FindOption(verb, option) is { } found ? ReferenceText.Option(program, found) : null,
            _ => null,
        };
    }
}
