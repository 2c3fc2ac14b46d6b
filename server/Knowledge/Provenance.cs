namespace Basewise.Knowledge;

/// <summary>Where a fact comes from and of which day it is.</summary>
/// <param name="Source">As people would cite it: <c>docker-library/official-images</c>.</param>
/// <param name="AsOf">The day up to which the source was read; what happened later is unknown here.</param>
public sealed record Provenance(string Source, DateOnly AsOf);
