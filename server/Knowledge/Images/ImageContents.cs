namespace Basewise.Knowledge.Images;

/// <summary>What is inside an official python image.</summary>
/// <param name="From">The image that it is built on: <c>debian:trixie-slim</c>.</param>
/// <param name="User">The user that commands run as.</param>
/// <param name="Packages">The system packages that its Dockerfile and those below it ask for by name.</param>
public sealed record ImageContents(string From, string User, string Command, IReadOnlyList<string> Packages, Provenance Provenance)
{
    /// <summary>The system packages that compiled Python and were removed again.</summary>
    public IReadOnlyList<string> BuildPackages { get; init; } = [];

    /// <summary>The Python that was in it when the facts were gathered.</summary>
    public required ImageVersion Version { get; init; }

    /// <summary>Null where there is none: from Python 3.12 on.</summary>
    public string? Setuptools { get; init; }

    /// <summary>SHA-256 of the source that Python was compiled from, in hexadecimal digits.</summary>
    public required string SourceSha256 { get; init; }

    public bool Has(string package) => Packages.Contains(package);
}
