using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Features.Hints;
using Basewise.Features.Lenses;
using Basewise.Knowledge.Ports;

namespace Basewise.LanguageServer.Settings;

/// <summary>What a client's <c>basewise</c> section says.</summary>
/// <param name="Rules">Severities by rule name; <c>null</c> switches a rule off.</param>
internal sealed record SettingsSection(ImmutableDictionary<string, Severity?> Rules, HintOptions Hints, LensOptions Lenses)
{
    /// <summary>Who may be asked outside, once the workspace is trusted. Only what holds for all folders counts.</summary>
    public NetworkSettings Network { get; init; } = new(NetworkMode.Auto, IsTrusted: false);

    /// <summary>What holds where a client says nothing.</summary>
    public static SettingsSection Default { get; } = new(ImmutableDictionary<string, Severity?>.Empty, new HintOptions(), new LensOptions());

    public bool Equals(SettingsSection? other) =>
        other is not null && Hints == other.Hints && Lenses == other.Lenses && Network == other.Network && Rules.Count == other.Rules.Count
        && !Rules.Except(other.Rules).Any();

    public override int GetHashCode() => HashCode.Combine(Rules.Count, Hints, Lenses, Network);
}
