using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Analysis.Images;

/// <summary>What an image's registry tells of what stands behind it.</summary>
internal static class RegistryImage
{
    public static CustomImage? Find(ImageReference image, IImageRegistry registry)
    {
        Heard<ImageManifest> heard = registry.ManifestOf(image);
        if (heard.Value is not { } manifest) return null;

        ImageReference? from = manifest.BaseName is { } name ? ImageReference.Parse(name) : null;
        ImageConfig? config = manifest.Config;

        // A label that names the image itself as its base would lead in a circle.
        bool isItself = from is not null && from.Registry == image.Registry && from.Repository == image.Repository;
        return new CustomImage
        {
            From = isItself ? null : from,
            Python = config?.PythonVersion,
            User = config is null ? null : UserOf(config),
            Description = manifest.Annotations.GetValueOrDefault("org.opencontainers.image.description")
                ?? config?.Labels.GetValueOrDefault("org.opencontainers.image.description"),
            Source = heard.Provenance?.Source ?? image.Registry,
        };
    }

    private static string UserOf(ImageConfig config) => config.User.Length == 0 ? "root" : config.User.Split(':')[0];
}
