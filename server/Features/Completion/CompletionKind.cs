namespace Basewise.Features.Completion;

/// <summary>What a completion stands for; an editor chooses its icon by it.</summary>
public enum CompletionKind
{
    Package,
    Operator,
    Version,
    Option,
    Keyword,
    Value,
    Stage,
    Image,
    Variable,
    Program,
    File,
    Folder,
    Snippet,
}
