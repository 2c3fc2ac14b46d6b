using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Registries;

/// <summary>A registry's list of tags.</summary>
/// <param name="ETag">What the registry calls it; null where it does not.</param>
/// <param name="IsUnchanged">Whether the last one still holds.</param>
internal sealed record TagPages(TagList Tags, string? ETag, bool IsUnchanged);
