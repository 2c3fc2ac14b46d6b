namespace Basewise.Knowledge.Packages;

/// <summary>A package that is downloaded often.</summary>
/// <param name="Name">Normalised.</param>
/// <param name="Rank">1 for the one that is downloaded most.</param>
public readonly record struct KnownPackage(string Name, int Rank);
