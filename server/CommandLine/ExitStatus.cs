namespace Basewise.CommandLine;

/// <summary>What a command tells a script.</summary>
public static class ExitStatus
{
    public const int Success = 0;

    /// <summary>It ran, and there are findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>It could not run, or not on everything it was given.</summary>
    public const int Failure = 2;
}
