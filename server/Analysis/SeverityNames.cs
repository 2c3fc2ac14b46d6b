using System.Collections.Immutable;

namespace Basewise.Analysis;

/// <summary>How severities are written in settings, on the command line and in reports.</summary>
public static class SeverityNames
{
    /// <summary>What switches a rule off where a severity could stand.</summary>
    public const string Off = "off";

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
