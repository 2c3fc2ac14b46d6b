using Basewise.Analysis.Configuration;
using Basewise.Knowledge.Images;

namespace Basewise.Features.Configuration;

/// <summary>What can be said of an image of a project's own: the values that are likely.</summary>
internal static class ImageValues
{
    public static IEnumerable<(string Word, string? Detail, string Text)> Of(string key)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        PythonSeries[] newestFirst = [.. catalog.Series.Where(series => !series.IsPrerelease).Reverse()];
        return key switch
        {
            ConfigurationKeys.From =>
            [
                Value("python:{tag}", "built on the official image of the same tag"),
                .. newestFirst.Select(series => Value($"python:{series.Name}-{series.DefaultSlim}", $"Python {series.Version}")),
            ],
            ConfigurationKeys.Python => newestFirst.Select(series => ($"{series.Name}", (string?)null, $"\"{series.Name}\"")),
            ConfigurationKeys.Distribution => catalog.VariantsOf(catalog.LatestSeries.Name)
                .Select(image => image.Distribution).OfType<Distribution>()
                .Where(distribution => distribution.Libc != Libc.None)
                .Distinct()
                .Select(distribution => Value(distribution.Codename ?? $"alpine{distribution.Version}", distribution.DisplayName)),
            ConfigurationKeys.User => [Value("root", null), Value("nonroot", null)],
            ConfigurationKeys.Shell => [Value("true", null), Value("false", "RUN in shell form fails on it")],
            _ => [],
        };
    }

    private static (string Word, string? Detail, string Text) Value(string word, string? detail) => (word, detail, word);
}
