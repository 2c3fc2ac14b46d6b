using System.Globalization;
using System.Text.Json;
using Basewise.Python.Requirements;

namespace Basewise.Knowledge.Refresh;

/// <summary>Takes over the names of the packages that are downloaded most, in their order.</summary>
internal static class PackageNameRefresh
{
    private const int Most = 15_000;
    private const int Fewest = 1_000;

    /// <exception cref="InvalidDataException">The answer is not what it should be.</exception>
    public static (IReadOnlyList<string> Lines, DateOnly AsOf) Apply(byte[] content)
    {
        using JsonDocument document = JsonFacts.Parse(content);
        string updated = JsonFacts.Text(document.RootElement, "last_update");
        if (updated.Length < 10 || !DateOnly.TryParseExact(updated[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            throw new InvalidDataException("it does not say of which day it is");
        }

        string[] names =
        [
            .. JsonFacts.List(document.RootElement, "rows").Select(row => PackageName.Normalize(JsonFacts.Text(row, "project")))
                .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(Most),
        ];
        return names.Length >= Fewest ? (names, day) : throw new InvalidDataException($"it has {names.Length} names, too few to be whole");
    }
}
