namespace Basewise.Knowledge.Images;

/// <summary>A variant of a series of Python that Docker builds no longer.</summary>
/// <param name="Series"><c>3.12</c>.</param>
/// <param name="Variant"><c>slim-bullseye</c>; <c>slim</c> and <c>default</c> before 2020.</param>
/// <param name="Version">The last release that it was built with.</param>
/// <param name="Distribution">Null where the variant names none.</param>
/// <param name="LastListed">The last day on which the library file had it.</param>
/// <param name="RemovedOn">The day of the first library file without it.</param>
public sealed record DroppedVariant(string Series, string Variant, ImageVersion Version, Distribution? Distribution, DateOnly LastListed, DateOnly RemovedOn);
