using System.Collections.Immutable;
using Basewise.Analysis.Images;

namespace Basewise.Analysis.Configuration;

/// <summary>What a configuration file says.</summary>
public sealed record ProjectSettings
{
    /// <summary>Those of a project that says nothing.</summary>
    public static ProjectSettings Empty { get; } = new();

    public RuleChoices Rules { get; init; } = RuleChoices.None;

    /// <summary>In the order of the file: of two that speak of the same rule, the later one counts.</summary>
    public ImmutableArray<PathOverride> Overrides { get; init; } = [];

    public ImmutableArray<RegistryPattern> AllowedRegistries { get; init; } = [];

    /// <summary>The project's own images, and what stands behind them.</summary>
    public ImageTable Images { get; init; } = ImageTable.Empty;

    public LabelSchema Labels { get; init; } = LabelSchema.Empty;

    /// <summary>Which findings make the command line fail; <c>null</c> where the file does not say.</summary>
    public FailureThreshold? FailureThreshold { get; init; }

    /// <summary>Whether comments for hadolint switch rules off.</summary>
    public bool HeedsHadolintComments { get; init; } = true;

    /// <summary>The overrides that speak of a file.</summary>
    internal ImmutableArray<PathOverride> OverridesOf(string path) => Overrides.RemoveAll(part => !part.Matches(path));

    /// <summary>These settings for the files that some overrides speak of, below those that a person has chosen.</summary>
    /// <param name="chosen">What an editor's settings or a command line say: they count more.</param>
    internal LintOptions Below(LintOptions chosen, ImmutableArray<PathOverride> overrides)
    {
        ImmutableDictionary<string, Severity?> severities = Rules.Severities;
        bool hasAll = chosen.HasAllRules || Rules.HasAll;
        foreach (PathOverride part in overrides)
        {
            severities = severities.SetItems(part.Rules.Severities);
            hasAll |= part.Rules.HasAll;
        }

        return chosen with
        {
            Overrides = severities.SetItems(chosen.Overrides),
            HasAllRules = hasAll,
            AllowedRegistries = chosen.AllowedRegistries.IsEmpty ? AllowedRegistries : chosen.AllowedRegistries,
            Labels = chosen.Labels == LabelSchema.Empty ? Labels : chosen.Labels,
            HeedsHadolintComments = chosen.HeedsHadolintComments && HeedsHadolintComments,
        };
    }
}
