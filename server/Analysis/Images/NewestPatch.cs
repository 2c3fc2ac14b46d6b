using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Analysis.Images;

/// <summary>The newest patch of a tag's series in the same variant, by the facts or by what the registry has told by now.</summary>
public static class NewestPatch
{
    /// <summary>Whether there can be a newer one at all: only then a registry's list of tags is asked for.</summary>
    public static bool IsOf(PythonTag tag) => tag is { Precision: TagPrecision.Patch, IsPrerelease: false, Version: not null, Series: not null };

    /// <param name="image">An official image of Python.</param>
    /// <returns>The tag; null where the one that is written is the newest, or names no patch.</returns>
    public static string? Find(ImageReference image, PythonTag tag, IImageRegistry registry)
    {
        if (!IsOf(tag)) return null;

        string? newest = PythonCatalog.Bundled.WithCurrentPatch(tag);
        ImageVersion? best = newest is null ? tag.Version : PythonCatalog.Bundled.FindTag(newest).Parts?.Version;
        foreach (string other in registry.TagsOf(image).Value?.Tags ?? [])
        {
            if (!other.StartsWith($"{tag.Series}.", StringComparison.Ordinal) || !other.EndsWith(tag.Suffix, StringComparison.Ordinal)) continue;
            if (PythonTag.Parse(other) is not { IsPrerelease: false, Precision: TagPrecision.Patch } parts || parts.Suffix != tag.Suffix || !(parts.Version > best)) continue;

            newest = other;
            best = parts.Version;
        }

        return newest;
    }
}
