namespace Basewise.Knowledge.Images.Pypy;

/// <summary>A series of Python that PyPy speaks, or spoke.</summary>
/// <param name="Name"><c>3.11</c>.</param>
/// <param name="Version">The last PyPy for it, <c>7.3.23</c>; "" for the oldest.</param>
/// <param name="LastListed">The last day on which the library file had it; null for a series that is built.</param>
/// <param name="RemovedOn">The day of the first library file without it; null for a series that is built.</param>
public sealed record PypySeries(string Name, string Version, bool IsLatest, DateOnly? LastListed, DateOnly? RemovedOn);
