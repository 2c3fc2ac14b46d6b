using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;

namespace Basewise.Features.Hover;

/// <summary>What is known of an image that an instruction names, as Markdown: short first, then the comparison, then details.</summary>
public static class ImageHover
{
    /// <param name="image">After substitution of build arguments.</param>
    /// <param name="images">What is known of images; the bundled facts alone where nothing is given.</param>
    /// <returns>Null where nothing is known.</returns>
    public static string? Describe(ImageReference image, DateOnly today, ImageLookup? images = null)
    {
        images ??= ImageLookup.Bundled;
        return image.IsOfficialPython ? PythonImageHover.Describe(image, images.Registry, today) : KnownImageHover.Describe(image, images, today);
    }
}
