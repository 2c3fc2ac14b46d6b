namespace Basewise.Knowledge.Images;

/// <summary>What the facts say about a tag of the official python image.</summary>
public enum TagStatus
{
    /// <summary>Listed, and rebuilt when its base or its Python changes.</summary>
    Current,

    /// <summary>A floating tag that is no longer listed: it can be pulled, and stays as it was at last.</summary>
    Retired,

    /// <summary>An exact version that a newer patch replaced: it can be pulled, and stays as it was at last.</summary>
    RetiredPatch,

    /// <summary>Of a shape that may well exist by now, but not known when the facts were gathered.</summary>
    NewerThanFacts,

    /// <summary>Not in the library file, and never was.</summary>
    NeverExisted,
}
