namespace Basewise.Knowledge.Images;

/// <summary>What a pull transfers for one platform: the sum of the compressed layers.</summary>
/// <param name="Bytes">Of the build measured.</param>
/// <param name="MeasuredOn">The full tag of the build measured.</param>
/// <param name="IsEstimate">The build measured is another one than the image asked for: a neighbouring patch, series or distribution.</param>
/// <param name="AsOf">The day of the measured build.</param>
public sealed record DownloadSize(long Bytes, string MeasuredOn, bool IsEstimate, DateOnly AsOf);
