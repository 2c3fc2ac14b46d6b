namespace Basewise.Features.Lenses;

/// <summary>Which lenses a person wants to see.</summary>
/// <param name="Images">What each FROM starts from.</param>
/// <param name="FinalImage">What the image is made of that the file builds.</param>
/// <param name="Packages">How many packages a file names, how many of them have newer versions, and how many are vulnerable.</param>
public sealed record LensOptions(bool Images = true, bool FinalImage = true, bool Packages = true);
