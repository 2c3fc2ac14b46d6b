namespace Basewise.Knowledge.Images;

/// <summary>One build of the official python image, as it was seen.</summary>
/// <param name="FullTag"><c>3.12.14-slim-trixie</c>.</param>
/// <param name="AsOf">The day on which it was that.</param>
public sealed record ImageBuild(string FullTag, DateOnly AsOf)
{
    /// <summary>The digest under which it is there for every platform; null where it was not seen.</summary>
    public string? IndexDigest { get; init; }

    public required BuiltPlatform Amd64 { get; init; }

    public required BuiltPlatform Arm64 { get; init; }

    /// <summary>How many system packages are in it.</summary>
    public int? Packages { get; init; }

    /// <summary>What it takes on disk.</summary>
    public long? UnpackedBytes { get; init; }

    public required Provenance Provenance { get; init; }

    public BuiltPlatform On(Platform platform) => platform == Platform.Amd64 ? Amd64 : Arm64;
}
