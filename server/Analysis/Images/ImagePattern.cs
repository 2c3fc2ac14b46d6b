using System.Collections.Immutable;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Images;

/// <summary>
/// Says which images are meant: a name, in which a star stands for any characters, and perhaps the form of their tags:
/// <c>registry.example.com/base/python</c>, <c>registry.example.com/base/*:py{version}-{release}</c>.
/// </summary>
public sealed class ImagePattern
{
    /// <summary>The whole tag, under which every pattern knows it.</summary>
    public const string TagName = "tag";

    private readonly string name;
    private readonly Template? tag;

    private ImagePattern(string text, string name, Template? tag)
    {
        Text = text;
        this.name = name;
        this.tag = tag;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The name as written, without the form of the tags.</summary>
    public string Name => Text[..(Text.IndexOf(':', Text.LastIndexOf('/') + 1) is var colon and >= 0 ? colon : Text.Length)];

    /// <summary>What can stand in braces beside the pattern.</summary>
    public ImmutableHashSet<string> Names => [TagName, .. tag?.Names ?? []];

    /// <returns>Null where the name is none that an image can have, or the form of the tag is not finished.</returns>
    public static ImagePattern? Parse(string text)
    {
        int colon = text.IndexOf(':', text.LastIndexOf('/') + 1);
        string written = colon < 0 ? text : text[..colon];
        Template? tag = colon < 0 ? null : Template.Parse(text[(colon + 1)..]);
        string example = written.Replace('*', 'x');
        if ((colon >= 0 && tag is not { Text.Length: > 0 }) || ImageReference.Parse(example) is not { } image) return null;

        // Docker's registry may be left out, or be called by its other name.
        string full = $"{image.Registry}/{image.Repository}";
        string name = full.EndsWith(example, StringComparison.Ordinal)
            ? full[..^example.Length] + written
            : $"{image.Registry}/{written[(written.IndexOf('/', StringComparison.Ordinal) + 1)..]}";
        return new ImagePattern(text, name, tag);
    }

    /// <summary>Whether an image's name, whatever its tag, is of this pattern.</summary>
    public bool MatchesName(ImageReference image) => RegistryPattern.MatchesWhole(name, $"{image.Registry}/{image.Repository}");

    /// <summary>What the names in braces stand for in an image's tag; <c>null</c> where the image is not meant.</summary>
    public ImmutableDictionary<string, string>? Match(ImageReference image)
    {
        if (!MatchesName(image)) return null;

        // A digest without a tag beside it tells nothing of the tag.
        string? written = image.Tag ?? (image.Digest is null ? "latest" : null);
        if (tag is null) return written is null ? ImmutableDictionary<string, string>.Empty : Named(ImmutableDictionary<string, string>.Empty, written);

        return written is not null && tag.Match(written) is { } values ? Named(values, written) : null;
    }

    private static ImmutableDictionary<string, string> Named(ImmutableDictionary<string, string> values, string tag) =>
        values.ContainsKey(TagName) ? values : values.Add(TagName, tag);
}
