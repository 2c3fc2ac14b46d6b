using Basewise.Knowledge.Images;

namespace Basewise.Features.Links;

/// <summary>The pages on which registries describe their images to people.</summary>
internal static class RegistryPages
{
    /// <summary>The page of an image, or <c>null</c> for a registry that shows none to everybody.</summary>
    public static Uri? Find(ImageReference image)
    {
        string repository = image.Repository;
        return image.Registry switch
        {
            "docker.io" when image.OfficialName is { } name => new($"https://hub.docker.com/_/{name}"),
            "docker.io" => new($"https://hub.docker.com/r/{repository}"),

            // GitHub leads on to the package's page, whose own address takes more than the image's name tells.
            "ghcr.io" => new($"https://ghcr.io/{repository}"),
            "quay.io" => new($"https://quay.io/repository/{repository}"),
            "mcr.microsoft.com" => new($"https://mcr.microsoft.com/artifact/mar/{repository}"),
            "public.ecr.aws" => new($"https://gallery.ecr.aws/{repository}"),
            _ => null,
        };
    }
}
