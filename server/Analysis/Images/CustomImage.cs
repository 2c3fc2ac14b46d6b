using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Images;

/// <summary>What is known of one image that its own name does not tell. Each property is null where nothing says it.</summary>
public sealed record CustomImage
{
    /// <summary>The image that it is built on.</summary>
    public ImageReference? From { get; init; }

    /// <summary>The version of its Python, a series or a patch release.</summary>
    public ImageVersion? Python { get; init; }

    public Distribution? Distribution { get; init; }

    /// <summary>A name or a number.</summary>
    public string? User { get; init; }

    /// <summary>Without one, RUN in shell form cannot work.</summary>
    public bool? HasShell { get; init; }

    public string? Description { get; init; }

    /// <summary>Who says so, for people: <c>`.basewise.yaml`</c>.</summary>
    public required string Source { get; init; }
}
