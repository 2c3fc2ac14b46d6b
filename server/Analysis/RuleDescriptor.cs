using System.Collections.Immutable;

namespace Basewise.Analysis;

/// <summary>What there is to know of a rule before it has looked at a file.</summary>
/// <param name="Name">The pattern it finds, in kebab-case. A retired name is never used again.</param>
/// <param name="Severity">Its severity unless a setting says otherwise; what it has when it is switched on, where it is off by default.</param>
/// <param name="Title">The pattern in one sentence, without a full stop.</param>
/// <param name="Fix">Whether its findings can be fixed, and how freely.</param>
/// <param name="Aliases">The codes under which other linters know the pattern.</param>
public sealed record RuleDescriptor(
    string Name, Category Category, Severity Severity, string Title, FixKind Fix, ImmutableArray<string> Aliases)
{
    /// <summary>Whether it judges only where a person asks for it: on many good files it would be noise.</summary>
    public bool IsOffByDefault { get; init; }

    /// <summary>What the words of all its findings are, beyond wrong.</summary>
    public FindingTag Tag { get; init; }

    /// <summary>Whether what it says depends on the files beside the judged one.</summary>
    public bool LooksAtOtherFiles { get; init; }

    /// <summary>The rule's page, for people.</summary>
    public string Url => $"https://github.com/basewise/basewise/blob/main/docs/rules/{Name}.md";
}
