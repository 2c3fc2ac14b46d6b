namespace Basewise.Knowledge.Images;

/// <summary>What was seen of a build for one platform; null where it was not.</summary>
/// <param name="Bytes">To download: the sum of the compressed layers.</param>
/// <param name="Digest">Of this platform's image alone.</param>
public sealed record BuiltPlatform(long? Bytes, string? Digest, DateOnly? Created);
