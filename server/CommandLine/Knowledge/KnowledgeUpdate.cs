using System.Globalization;
using Basewise.Files;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Refresh;

namespace Basewise.CommandLine.Knowledge;

/// <summary>Renews one set after the other, and tells of each how it went.</summary>
internal sealed class KnowledgeUpdate(KnowledgeFolder folder, IDownloads http, DateOnly today, Terminal terminal)
{
    /// <returns>Success only if every source was asked and its answer is kept.</returns>
    public int Run(IReadOnlyList<LiveSource> sources)
    {
        int width = sources.Max(source => source.Name.Length);
        int failures = 0;
        foreach (LiveSource source in sources)
        {
            IDownloads downloads = source.Address.IsFile ? new MirrorFolder() : http;
            Renewal renewal = Renewal.Of(source, new FactRefresh(downloads, folder, today), made => folder.Save(made.Name, made.Packed.Span));
            if (renewal.Made is { } made)
            {
                terminal.Output.WriteLine($"{source.Name.PadRight(width)}  {Describe(made, renewal.IsOlder)}");
                continue;
            }

            failures++;
            terminal.Output.Flush();
            terminal.Error.WriteLine($"basewise: {source.Name}: {Lint.Printable.Text(renewal.Failure ?? "")}");
        }

        if (failures < sources.Count) terminal.Output.WriteLine($"Kept in {Lint.Printable.Text(folder.Path)}.");
        return failures == 0 ? ExitStatus.Success : ExitStatus.Failure;
    }

    private static string Describe(RefreshedSet made, bool isOlder) => isOlder
        ? string.Create(CultureInfo.InvariantCulture, $"{made.Name}: the source is of {made.Head.AsOf:yyyy-MM-dd}, and what is there of {made.Before.AsOf:yyyy-MM-dd}: left as it is")
        : string.Create(CultureInfo.InvariantCulture, $"{made.Name}: {made.Before.Records:N0} records of {made.Before.AsOf:yyyy-MM-dd} → {made.Head.Records:N0} of {made.Head.AsOf:yyyy-MM-dd}");
}
