using Basewise.Analysis;
using Basewise.Features;
using Basewise.Knowledge.Ports;

namespace Basewise.LanguageServer;

/// <summary>What the server takes from outside itself, so that a test can put something else in its place.</summary>
/// <param name="Lint">Judges a text.</param>
/// <param name="IsRunning">Whether the process of this id runs.</param>
internal sealed record Surroundings(TimeProvider Clock, Func<Snapshot, LintOptions, LintResult> Lint, Func<int, bool> IsRunning)
{
    /// <summary>Everything that can be asked outside.</summary>
    public INetwork Network { get; init; } = NoNetwork.Instance;

    /// <summary>The folder with the person's own copy of the facts; null where there is none.</summary>
    public string? Knowledge { get; init; }
}
