namespace Basewise.Knowledge.Images;

/// <summary>Whether a system package is in an image.</summary>
/// <param name="IsInstalled">A definite answer: where the facts do not tell, there is no record of this type.</param>
/// <param name="Image">The image whose list tells it, which may be one below the image asked for: <c>debian:trixie-slim</c>.</param>
public sealed record PackagePresence(bool IsInstalled, string Image, Provenance Provenance);
