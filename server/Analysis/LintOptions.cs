using System.Collections.Immutable;
using Basewise.Knowledge.Ports;

namespace Basewise.Analysis;

/// <summary>What a judgement depends on besides the file.</summary>
/// <param name="Today">The day against which ends of life are measured.</param>
public sealed record LintOptions(DateOnly Today)
{
    /// <summary>Severities that replace the rules' own, by rule name; <c>null</c> switches a rule off.</summary>
    public ImmutableDictionary<string, Severity?> Overrides { get; init; } = ImmutableDictionary<string, Severity?>.Empty;

    /// <summary>Whether rules judge that are off by default.</summary>
    public bool HasAllRules { get; init; }

    /// <summary>Where images may come from; from anywhere, if the list is empty.</summary>
    public ImmutableArray<RegistryPattern> AllowedRegistries { get; init; } = [];

    /// <summary>The labels that the project expects.</summary>
    public LabelSchema Labels { get; init; } = LabelSchema.Empty;

    /// <summary>Whether comments for hadolint switch rules off.</summary>
    public bool HeedsHadolintComments { get; init; } = true;

    /// <summary>Whether the configuration file that is nearest to the Dockerfile counts too, where a host has not put it in yet.</summary>
    public bool HeedsConfigurationFile { get; init; } = true;

    /// <summary>What registries say by now. Nobody is asked where a host has not put one in.</summary>
    public IImageRegistry Registry { get; init; } = NoRegistry.Instance;

    /// <summary>What package indexes say by now. Nobody is asked where a host has not put one in.</summary>
    public IPackageIndex Packages { get; init; } = NoPackageIndex.Instance;

    /// <summary>Another number whenever the registries' answers have changed: a judgement of before does not count any more.</summary>
    public int RegistryEdition { get; init; }

    /// <summary>As many findings of one rule are kept of a file; what it finds beyond them is only counted.</summary>
    public int MostFindingsOfARule { get; init; } = int.MaxValue;

    /// <summary>On how many threads the rules may be asked about one file; a short file is not worth a second one.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The severity of a rule's findings, or <c>null</c> where the rule is off.</summary>
    public Severity? FindSeverity(RuleDescriptor rule) =>
        !Overrides.IsEmpty && Overrides.TryGetValue(rule.Name, out Severity? chosen) ? chosen : rule.IsOffByDefault && !HasAllRules ? null : rule.Severity;

    /// <summary>The severity that a setting names for a rule, or <c>null</c> where none does.</summary>
    internal Severity? FindChosenSeverity(RuleDescriptor rule) => Overrides.IsEmpty ? null : Overrides.GetValueOrDefault(rule.Name);
}
