namespace Basewise.Analysis;

/// <summary>What the value of a label has to be.</summary>
public enum LabelKind
{
    /// <summary>Anything but nothing.</summary>
    Text,

    /// <summary>An absolute address.</summary>
    Url,

    /// <summary>A date and time as in RFC 3339: <c>2026-08-14T09:30:00Z</c>.</summary>
    Rfc3339,

    /// <summary>A licence as SPDX writes it: <c>Apache-2.0 OR MIT</c>.</summary>
    Spdx,

    /// <summary>The hash of a git commit, whole or abbreviated.</summary>
    Hash,

    /// <summary>A version as in Semantic Versioning 2.0.</summary>
    Semver,

    Email,
}
