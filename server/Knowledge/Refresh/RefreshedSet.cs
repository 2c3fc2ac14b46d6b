using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Refresh;

/// <summary>A set that was made anew from its source, checked and packed.</summary>
/// <param name="Before">What is said of the set that it takes the place of.</param>
public sealed record RefreshedSet(string Name, FactSetHead Before, FactSetHead Head, ReadOnlyMemory<byte> Packed);
