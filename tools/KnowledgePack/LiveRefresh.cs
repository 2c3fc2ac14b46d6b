using Basewise.Files;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Refresh;
using Basewise.Remote.Downloads;

namespace Basewise.KnowledgePack;

/// <summary>Renews the embedded copy from the live sources, as <c>basewise knowledge update</c> renews a person's own.</summary>
internal static class LiveRefresh
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(2);

    /// <param name="mirror">A folder with the sources' files; null to ask the sources themselves.</param>
    /// <returns>Whether every source could be had and used.</returns>
    public static bool Run(DataFolder data, string? mirror)
    {
        using HttpDownloads http = new(longest);
        IDownloads downloads = mirror is null ? http : new MirrorFolder();
        bool isWhole = true;
        foreach (LiveSource source in LiveSource.All)
        {
            LiveSource asked = mirror is null ? source : source with { Address = new Uri(Path.Combine(mirror, source.File)) };
            Renewal renewal = Renewal.Of(asked, new FactRefresh(downloads, data, DateOnly.FromDateTime(DateTime.UtcNow)), data.Write);
            if (renewal.Made is { } made)
            {
                Console.WriteLine($"{made.Name}: {made.Before.Records} → {made.Head.Records} records, {made.Packed.Length} bytes{(renewal.IsOlder ? ", older than what is there: left as it is" : "")}");
                continue;
            }

            isWhole = false;
            Console.Error.WriteLine($"KnowledgePack: {source.Name}: {renewal.Failure}");
        }

        return isWhole;
    }
}
