using System.Collections.Immutable;
using Basewise.Analysis;

namespace Basewise.CommandLine.Lint;

/// <summary>A command line, understood.</summary>
/// <param name="Target">The stage that is judged as the final one; <c>null</c>: the last.</param>
/// <param name="FailOn">The least severity that makes the exit status 1; <c>null</c>: none does.</param>
internal sealed record LintRequest(ImmutableArray<string> Paths, bool IsJson, bool HasColor, Severity? FailOn, string? Target, LintOptions Options);
