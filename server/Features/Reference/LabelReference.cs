using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>The label keys that the OCI image specification defines ("Pre-Defined Annotation Keys").</summary>
public static class LabelReference
{
    public const string Page = "https://github.com/opencontainers/image-spec/blob/main/annotations.md";

    private const string Prefix = "org.opencontainers.image.";

    public static ImmutableArray<ReferenceValue> All { get; } =
    [
        new(Prefix + "source", "The address of the source code. GitHub's registry links the image to the repository by it."),
        new(Prefix + "title", "The image's name for people."),
        new(Prefix + "description", "What is in the image, in a sentence."),
        new(Prefix + "version", "The version of the packaged software, best a semantic one."),
        new(Prefix + "revision", "The commit that the image was built from."),
        new(Prefix + "created", "When the image was built, as RFC 3339 writes it."),
        new(Prefix + "licenses", "The licence as an SPDX expression, such as `Apache-2.0`."),
        new(Prefix + "authors", "Who answers for the image."),
        new(Prefix + "vendor", "The organisation that distributes it."),
        new(Prefix + "url", "Where to learn more about the image."),
        new(Prefix + "documentation", "Where its documentation is."),
        new(Prefix + "base.name", "The reference of the image that this one is built on."),
        new(Prefix + "base.digest", "The digest of the image that this one is built on."),
        new(Prefix + "ref.name", "The name of the reference in an image layout."),
    ];

    public static ReferenceValue? Find(string key)
    {
        foreach (ReferenceValue label in All)
        {
            if (label.Text == key) return label;
        }

        return null;
    }
}
