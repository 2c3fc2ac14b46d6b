namespace Basewise.Knowledge.Refresh;

/// <param name="Series">The first folder of its path: <c>3.12</c>, <c>3.15-rc</c>.</param>
/// <param name="Variant">The last folder of its path: <c>slim-trixie</c>.</param>
/// <param name="SharedTags">Tags that images for other systems have too.</param>
internal sealed record LibraryImage(string Series, string Variant, string[] Tags, string[] SharedTags, string[] Platforms)
{
    public IEnumerable<string> AllTags => Tags.Concat(SharedTags);

    /// <summary>The version in the first tag, which ends with the variant: <c>3.12.14</c>.</summary>
    /// <exception cref="InvalidDataException">The first tag is not one that says most.</exception>
    public string Version => Tags is [{ } full, ..] && full.EndsWith("-" + Variant, StringComparison.Ordinal)
        ? full[..^(Variant.Length + 1)]
        : throw new InvalidDataException($"the first tag of {Series}/{Variant} does not end with {Variant}");
}
