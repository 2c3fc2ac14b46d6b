using System.Text;

namespace Basewise.Knowledge.Refresh;

/// <summary>
/// A file of docker-library/official-images: paragraphs of <c>Field: value</c>, the first of which is about the file and each other about an
/// image. Lines that begin with a blank go on with the field before; lines that begin with <c>#</c> are comments.
/// </summary>
internal sealed class LibraryFile
{
    private LibraryFile(IReadOnlyList<LibraryImage> images) => Images = images;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LibraryImage> Images { get; }

    /// <exception cref="InvalidDataException">It is no such file, or not whole.</exception>
    public static LibraryFile Parse(byte[] content)
    {
        List<LibraryImage> images = [];
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        string last = "";
        foreach (string line in Encoding.UTF8.GetString(content).Split('\n').Append(""))
        {
            string text = line.TrimEnd();
            if (text.StartsWith('#')) continue;

            if (text.Length == 0)
            {
                if (fields.ContainsKey("Tags")) images.Add(Image(fields));
                fields.Clear();
            }
            else if (char.IsWhiteSpace(text[0]) && last.Length > 0)
            {
                fields[last] = $"{fields.GetValueOrDefault(last)} {text.Trim()}";
            }
            else
            {
                int colon = text.IndexOf(':', StringComparison.Ordinal);
                if (colon <= 0) throw new InvalidDataException($"it is no list of images: {Start(text)}");

                last = text[..colon];
                fields[last] = text[(colon + 1)..].Trim();
            }
        }

        return images.Count > 0 ? new LibraryFile(images) : throw new InvalidDataException("it lists no image");
    }

    private static LibraryImage Image(Dictionary<string, string> fields)
    {
        string[] tags = List(fields, "Tags");
        if (tags.Length == 0) throw new InvalidDataException("an image has no tags");

        string folder = fields.GetValueOrDefault("Directory") ?? throw new InvalidDataException($"it is cut off: the image {tags[0]} has no Directory");
        int slash = folder.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0) throw new InvalidDataException($"the folder {Start(folder)} is not of a series");

        return new LibraryImage(folder[..slash], folder[(folder.LastIndexOf('/') + 1)..], tags, List(fields, "SharedTags"), List(fields, "Architectures"));
    }

    private static string[] List(Dictionary<string, string> fields, string field) =>
        (fields.GetValueOrDefault(field) ?? "").Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static string Start(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
