namespace Basewise.Knowledge.Images;

/// <summary>What a tag of the official python image is, or was at last.</summary>
/// <param name="Tag">As asked for.</param>
/// <param name="Parts">Null where the tag is not of the shape of a python tag at all.</param>
/// <param name="Image">Null when the status says that the facts hold no image. A tag for several systems means the Linux one.</param>
/// <param name="LastListed">For <see cref="TagStatus.Retired"/>: the last day on which the library file had the tag.</param>
/// <param name="RemovedOn">For <see cref="TagStatus.Retired"/>: the day of the first library file without the tag.</param>
public sealed record TagFacts(
    string Tag,
    TagStatus Status,
    PythonTag? Parts,
    PythonImage? Image,
    DateOnly? LastListed,
    DateOnly? RemovedOn,
    Provenance Provenance)
{
    /// <summary>The tag still exists in the registry.</summary>
    public bool CanBePulled => Status is TagStatus.Current or TagStatus.Retired or TagStatus.RetiredPatch;

    /// <summary>Other current tags of the same image.</summary>
    public IEnumerable<string> EquivalentTags => Image?.Tags.Where(tag => tag != Tag) ?? [];
}
