using Basewise.Knowledge.Images;

namespace Basewise.Features.Hover;

/// <summary>What is known of the image that a FROM names, as Markdown: short first, then the comparison, then details.</summary>
public static class ImageHover
{
    /// <param name="image">After substitution of build arguments.</param>
    /// <returns>Null where nothing is known.</returns>
    public static string? Describe(ImageReference image, DateOnly today) =>
        image.IsOfficialPython ? PythonImageHover.Describe(image, today) : KnownImageHover.Describe(image, today);
}
