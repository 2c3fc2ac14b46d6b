using System.Collections.Immutable;
using Basewise.Analysis;

namespace Basewise.CommandLine.Lint;

/// <summary>How severities are written on the command line and in reports.</summary>
internal static class SeverityNames
{
    public static ImmutableArray<string> All { get; } =
        [Of(Severity.Hint), Of(Severity.Information), Of(Severity.Warning), Of(Severity.Error)];

    public static string Of(Severity severity) => severity switch
    {
        Severity.Hint => "hint",
        Severity.Information => "information",
        Severity.Warning => "warning",
        _ => "error",
    };

    public static Severity? Find(string name) => All.IndexOf(name) is var index and >= 0 ? (Severity)index : null;
}
