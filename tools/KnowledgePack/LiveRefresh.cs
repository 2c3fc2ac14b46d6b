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
        using HttpDownloads http = new("0", longest);
        IDownloads downloads = mirror is null ? http : new MirrorFolder();
        bool isWhole = true;
        foreach (LiveSource source in LiveSource.All)
        {
            try
            {
                LiveSource asked = mirror is null ? source : source with { Address = new Uri(Path.Combine(mirror, source.File)) };
                RefreshedSet made = new FactRefresh(downloads, data, DateOnly.FromDateTime(DateTime.UtcNow)).Make(asked);
                if (made.Head.AsOf >= made.Before.AsOf) data.Write(made);
                Console.WriteLine($"{made.Name}: {made.Before.Records} → {made.Head.Records} records, {made.Packed.Length} bytes");
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException)
            {
                isWhole = false;
                Console.Error.WriteLine($"KnowledgePack: {source.Name}: {exception.Message}");
            }
        }

        return isWhole;
    }
}
