namespace Basewise.CommandLine;

/// <summary>Where a command reads and writes: the process's standard streams, or a test's.</summary>
/// <param name="Output">What was asked for, and nothing else, so that it can be piped.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="TakesColor">Whether <paramref name="Output"/> is a terminal whose user has not asked for plain text.</param>
public sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error, bool TakesColor);
