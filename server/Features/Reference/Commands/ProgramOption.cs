using System.Collections.Immutable;

namespace Basewise.Features.Reference.Commands;

/// <summary>An option of a program.</summary>
/// <param name="Names">With dashes, the one that is offered first.</param>
/// <param name="Value">What stands for its value (<c>FILE</c>); <c>null</c> where it has none.</param>
/// <param name="Text">What it does, as Markdown, in a sentence or two.</param>
/// <param name="Verbs">The subcommands that have it; empty where all have, or there are none.</param>
public sealed record ProgramOption(ImmutableArray<string> Names, string? Value, string Text, ImmutableArray<string> Verbs)
{
    public string Name => Names[0];

    /// <summary>Whether a subcommand has it; without one, whether the program itself does.</summary>
    public bool IsFor(string verb) => Verbs.IsEmpty || Verbs.Contains(verb);
}
