namespace Basewise.Knowledge.Refresh;

/// <summary>An advisory about one package, as a database has it.</summary>
/// <param name="Ids">PYSEC first, then CVE and GHSA.</param>
/// <param name="Ranges">Affected from a version on ("0": from the beginning) to before a version that mends it, or to the last one; both may be unknown.</param>
/// <param name="Versions">Versions that are affected, where there is no range.</param>
/// <param name="Score">CVSS 3, from 0 to 10.</param>
internal sealed record AdvisoryRecord(
    IReadOnlyList<string> Ids, IReadOnlyList<(string From, string? Fixed, string? Last)> Ranges, IReadOnlyList<string> Versions, double? Score);
