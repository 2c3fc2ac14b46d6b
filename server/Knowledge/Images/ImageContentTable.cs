using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Images;

/// <summary>The embedded facts about what is inside images, by tag of a series: <c>3.12-slim-trixie</c>.</summary>
internal sealed class ImageContentTable
{
    private readonly Dictionary<string, ImageContents> byTag = [];

    public ImageContentTable(EmbeddedFacts facts)
    {
        foreach (string[] row in facts.Rows())
        {
            byTag.Add(row[0], new ImageContents(row[1], row[2], row[3], row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries), facts.Provenance));
        }
    }

    public ImageContents? Find(string seriesTag) => byTag.GetValueOrDefault(seriesTag);
}
