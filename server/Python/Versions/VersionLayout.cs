namespace Basewise.Python.Versions;

/// <summary>Where the parts of a canonical version end; a part that is absent ends where the one before it does.</summary>
/// <param name="KeyReleaseEnd">Where epoch and release end in the sort key; likewise the parts that follow.</param>
internal readonly record struct VersionLayout(
    int ReleaseStart, int ReleaseEnd, int PreEnd, int PostEnd, int PublicEnd,
    int KeyReleaseEnd, int KeyPreEnd, int KeyPostEnd, int KeyPublicEnd);
