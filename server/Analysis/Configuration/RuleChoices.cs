using System.Collections.Immutable;

namespace Basewise.Analysis.Configuration;

/// <summary>What a project says of the rules.</summary>
/// <param name="Severities">By rule name; <c>null</c> switches a rule off.</param>
/// <param name="HasAll">Whether rules judge that are off by default.</param>
public sealed record RuleChoices(ImmutableDictionary<string, Severity?> Severities, bool HasAll)
{
    /// <summary>Those of a project that says nothing.</summary>
    public static RuleChoices None { get; } = new(ImmutableDictionary<string, Severity?>.Empty, HasAll: false);
}
