using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Analysis.Images;

/// <summary>All that can be asked about the images of one file: the bundled facts, the project's own table, and what registries have told by now.</summary>
public sealed class ImageLookup
{
    /// <summary>Longer chains of images of a project's own are no chains but circles.</summary>
    private const int LongestChain = 8;

    private readonly Lazy<ImageTable> table;

    /// <param name="table">Read when an image is asked for that is none of Docker's official ones.</param>
    /// <param name="registry">Asked for images that neither the table nor the facts know.</param>
    public ImageLookup(Lazy<ImageTable> table, IImageRegistry? registry = null)
    {
        this.table = table;
        Registry = registry ?? NoRegistry.Instance;
    }

    /// <summary>What registries have told by now.</summary>
    public IImageRegistry Registry { get; }

    /// <summary>The bundled facts alone.</summary>
    public static ImageLookup Bundled { get; } = new(new Lazy<ImageTable>(ImageTable.Empty));

    /// <summary>The project's own images.</summary>
    public ImageTable Table => table.Value;

    /// <summary>What the project says of an image, or its registry where only that knows it; <c>null</c> where nobody says anything.</summary>
    public CustomImage? FindCustom(ImageReference image)
    {
        if (image.OfficialName is not null) return null;

        return table.Value.Find(image) ?? (image.FindKnown() is null ? RegistryImage.Find(image, Registry) : null);
    }

    /// <summary>What is known of an image, by its own name or by what stands behind it; <c>null</c> where that is nothing.</summary>
    public KnownImage? FindKnown(ImageReference image) => FindKnown(image, LongestChain);

    /// <summary>The image at the bottom of those that are the project's own: the image itself where it is none of them.</summary>
    /// <returns>Null where the project's table does not lead to an image.</returns>
    public ImageReference? FindFoundation(ImageReference image)
    {
        for (int link = 0; link < LongestChain; link++)
        {
            if (FindCustom(image) is not { } custom) return image;
            if (custom.From is not { } from) return null;

            image = from;
        }

        return null;
    }

    private KnownImage? FindKnown(ImageReference image, int links)
    {
        if (FindCustom(image) is not { } custom) return image.FindKnown();

        KnownImage? below = custom.From is { } from && links > 0 ? FindKnown(from, links - 1) : image.FindKnown();
        Distribution? distribution = custom.Distribution ?? below?.Distribution;
        return new KnownImage
        {
            PythonSeries = custom.Python?.Series ?? below?.PythonSeries,
            IsPythonOfDistribution = custom.Python is null && below is { IsPythonOfDistribution: true },
            Distribution = distribution,
            Libc = custom.Distribution?.Libc ?? below?.Libc ?? Libc.None,
            PackageManager = custom.Distribution?.PackageManager ?? below?.PackageManager,
            HasShell = custom.HasShell ?? below?.HasShell,
            User = custom.User,
            From = custom.From?.Text ?? below?.From,
            Status = below?.Status,
            IsGeneralKnowledge = below?.IsGeneralKnowledge ?? false,
            Provenance = below?.Provenance,
        };
    }
}
