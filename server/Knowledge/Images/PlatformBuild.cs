namespace Basewise.Knowledge.Images;

/// <summary>One platform's part of a build of the official python image.</summary>
/// <param name="IndexDigest">The digest under which the build is there for every platform; null where it was not seen.</param>
/// <param name="AsOf">The day on which the digest was that.</param>
public sealed record PlatformBuild(string FullTag, Platform Platform, string? IndexDigest, DateOnly AsOf);
