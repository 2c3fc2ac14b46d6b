using System.Collections.Immutable;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Images;

/// <summary>
/// A project's own images, and what stands behind them. Of two entries that mean an image the first one counts. Docker's official images are
/// not asked for: they are known.
/// </summary>
public sealed class ImageTable(ImmutableArray<ImageTableEntry> entries, string source)
{
    public static ImageTable Empty { get; } = new([], "");

    public ImmutableArray<ImageTableEntry> Entries { get; } = entries;

    /// <summary>What the table says of an image; <c>null</c> where it says nothing.</summary>
    public CustomImage? Find(ImageReference image)
    {
        if (image.OfficialName is not null) return null;

        foreach (ImageTableEntry entry in Entries)
        {
            if (entry.Images.Match(image) is not { } values) continue;

            return new CustomImage
            {
                From = entry.From?.Fill(values) is { } from ? ImageReference.Parse(from) : null,
                Python = entry.Python?.Fill(values) is { } python ? ImageVersion.Parse(python) : null,
                Distribution = entry.Distribution?.Fill(values) is { } distribution ? Distribution.Find(distribution) : null,
                User = entry.User,
                HasShell = entry.HasShell,
                Description = entry.Description,
                Source = source,
            };
        }

        return null;
    }
}
