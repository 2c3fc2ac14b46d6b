namespace Basewise.Analysis;

/// <summary>How freely a fix may be applied.</summary>
public enum FixKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The fix changes what the image does or holds, so a person decides, one finding at a time.</summary>
    NeedsConsent,

    /// <summary>The fix leaves the image doing what it does today; "fix all" applies it.</summary>
    Safe,
}
