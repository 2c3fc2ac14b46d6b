namespace Basewise.Analysis;

/// <summary>How an editor may draw the words of a finding, beyond its severity.</summary>
public enum FindingTag
{
    None,

    /// <summary>The words do nothing: an editor fades them.</summary>
    Unnecessary,

    /// <summary>The words are out of use: an editor strikes them through.</summary>
    Deprecated,
}
