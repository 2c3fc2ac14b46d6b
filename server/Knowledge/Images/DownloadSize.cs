using System.Globalization;

namespace Basewise.Knowledge.Images;

/// <summary>What a pull transfers for one platform: the sum of the compressed layers.</summary>
/// <param name="Bytes">Of the build measured.</param>
/// <param name="MeasuredOn">The full tag of the build measured.</param>
/// <param name="IsEstimate">The build measured is another one than the image asked for: a neighbouring patch, series or distribution.</param>
/// <param name="AsOf">The day of the measured build.</param>
public sealed record DownloadSize(long Bytes, string MeasuredOn, bool IsEstimate, DateOnly AsOf)
{
    private const double BytesOfAMegabyte = 1_000_000;

    /// <summary><c>43.4 MB</c> and <c>415 MB</c>, decimal as registries count; <c>about 45 MB</c> for an estimate.</summary>
    /// <param name="about">The word before an estimate.</param>
    public string ToMegabytes(string about = "about ")
    {
        double megabytes = Bytes / BytesOfAMegabyte;
        string number = megabytes.ToString(IsEstimate || megabytes >= 100 ? "F0" : "F1", CultureInfo.InvariantCulture);
        return $"{(IsEstimate ? about : "")}{number} MB";
    }
}
