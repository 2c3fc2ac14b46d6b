namespace Basewise.Analysis.Images;

/// <summary>How strictly an image is named.</summary>
public enum PinLevel
{
    /// <summary>Series and distribution, <c>3.12-slim-trixie</c>: patch releases still arrive.</summary>
    Series,

    /// <summary>Patch release and distribution, <c>3.12.14-slim-trixie</c>.</summary>
    Patch,

    /// <summary>The digest of one build beside its tag.</summary>
    Digest,
}
