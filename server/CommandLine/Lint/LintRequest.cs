using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Knowledge.Ports;

namespace Basewise.CommandLine.Lint;

/// <summary>A command line, understood.</summary>
/// <param name="Target">The stage that is judged as the final one; <c>null</c>: the last.</param>
/// <param name="FailOn">The severities that make the exit status 1, where the command line says it.</param>
/// <param name="Configuration">The configuration file that is named there, with its path as it is written.</param>
internal sealed record LintRequest(
    ImmutableArray<string> Paths,
    bool IsJson,
    bool HasColor,
    FailureThreshold? FailOn,
    string? Target,
    LintOptions Options,
    ConfigurationFile? Configuration)
{
    /// <summary>Whom registries are asked through; <c>null</c> where none is asked.</summary>
    public INetwork? Network { get; init; }
}
