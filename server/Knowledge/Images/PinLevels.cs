namespace Basewise.Knowledge.Images;

/// <summary>Three ways to pin a tag, from loose to strict. Each keeps the flavour, and is the image that the tag is today.</summary>
/// <param name="Series">Series and distribution, <c>3.12-slim-trixie</c>: patches still arrive. Null for a tag that names its patch, which this would loosen.</param>
/// <param name="Patch">Patch and distribution, <c>3.12.14-slim-trixie</c>.</param>
/// <param name="Digest"><c>3.12.14-slim-trixie@sha256:…</c>, the index's digest; null where the facts hold none for this very version.</param>
/// <param name="DigestAsOf">The day on which that digest was seen.</param>
public sealed record PinLevels(string? Series, string Patch, string? Digest, DateOnly? DigestAsOf);
