using System.Globalization;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Days as the messages write them.</summary>
internal static class Dates
{
    public static string Iso(this DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
