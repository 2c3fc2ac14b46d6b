using Basewise.Knowledge.Ports;

namespace Basewise.Features.Completion;

/// <summary>Why and when a list is asked for.</summary>
/// <param name="Trigger">The character that made the editor ask; <c>null</c> where the user did, or began a word.</param>
/// <param name="Today">By which versions are told that still get fixes.</param>
public readonly record struct CompletionOccasion(char? Trigger, DateOnly Today)
{
    /// <summary>What registries say by now; null where nobody may be asked.</summary>
    public IImageRegistry? Registry { get; init; }

    /// <summary>What package indexes say by now; null where nobody may be asked.</summary>
    public IPackageIndex? Packages { get; init; }

    /// <summary>
    /// Whether nobody asked: a blank stands behind every word, and a list that opened behind each of them would be in the way. What is
    /// offered then must be nearly all that can follow.
    /// </summary>
    public bool IsUnasked => Trigger == ' ';
}
