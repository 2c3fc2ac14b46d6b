namespace Basewise.Knowledge.Images;

/// <summary>Where to go from a series of Python that ends.</summary>
/// <param name="Next">The oldest newer series that will not end soon: the smallest step. <c>null</c> where there is none.</param>
/// <param name="Tag">The tag of the same precision and flavour in it; <c>null</c> where there is none, or none was asked for.</param>
/// <param name="LatestTag">The same in the latest series.</param>
public sealed record WayOut(PythonSeries? Next, string? Tag, string? LatestTag);
