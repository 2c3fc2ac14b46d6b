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
            byTag.Add(row[0], new ImageContents(row[1], row[2], row[3], Words(row[4]), facts.Provenance)
            {
                BuildPackages = Words(row[5]),
                Version = ImageVersion.Parse(row[6]) ?? throw new InvalidDataException($"'{row[6]}' is no version."),
                Setuptools = row[7].Length > 0 ? row[7] : null,
                SourceSha256 = row[8],
            });
        }
    }

    public ImageContents? Find(string seriesTag) => byTag.GetValueOrDefault(seriesTag);

    private static string[] Words(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
