using System.Globalization;
using Basewise.Files;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Refresh;

namespace Basewise.CommandLine.Knowledge;

/// <summary>Renews one set after the other, and tells of each how it went. What one source lacks keeps no other from being renewed.</summary>
internal sealed class KnowledgeUpdate(KnowledgeFolder folder, IDownloads http, DateOnly today, Terminal terminal)
{
    /// <returns>Success only if every source was asked and its answer is kept.</returns>
    public int Run(IReadOnlyList<LiveSource> sources)
    {
        int width = sources.Max(source => source.Name.Length);
        int failures = 0;
        foreach (LiveSource source in sources)
        {
            try
            {
                terminal.Output.WriteLine($"{source.Name.PadRight(width)}  {Renew(source)}");
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                failures++;
                terminal.Output.Flush();
                terminal.Error.WriteLine($"basewise: {source.Name}: {Lint.Printable.Text(exception.Message)}");
            }
        }

        if (failures < sources.Count) terminal.Output.WriteLine($"Kept in {Lint.Printable.Text(folder.Path)}.");
        return failures == 0 ? ExitStatus.Success : ExitStatus.Failure;
    }

    private string Renew(LiveSource source)
    {
        IDownloads downloads = source.Address.IsFile ? new MirrorFolder() : http;
        RefreshedSet made = new FactRefresh(downloads, folder, today).Make(source);
        if (made.Head.AsOf < made.Before.AsOf)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{made.Name}: the source is of {made.Head.AsOf:yyyy-MM-dd}, and what is there of {made.Before.AsOf:yyyy-MM-dd}: left as it is");
        }

        folder.Save(made.Name, made.Packed.Span);
        return string.Create(CultureInfo.InvariantCulture,
            $"{made.Name}: {made.Before.Records:N0} records of {made.Before.AsOf:yyyy-MM-dd} → {made.Head.Records:N0} of {made.Head.AsOf:yyyy-MM-dd}");
    }
}
