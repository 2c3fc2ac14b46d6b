using Basewise.Files;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.CommandLine.Tests.Knowledge;

/// <summary>Runs command lines with an own copy of the facts in a temporary folder, on 26 November 2026.</summary>
internal sealed class KnowledgeRun(Func<Uri, byte[]> download) : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public string Folder => temporary["own copy"];

    public TemporaryFolder Temporary => temporary;

    /// <summary>What was asked for over the network, in order.</summary>
    public List<Uri> Asked { get; } = [];

    public CommandLineRun Of(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        ManualTimeProvider clock = new();
        clock.Advance(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero) - clock.GetUtcNow());
        KnowledgeFolder folder = new(Folder, message => error.WriteLine($"basewise: {message}"));
        int status = BasewiseCommand.Run(args, "1.2.3", new Terminal(Stream.Null, output, error, TakesColor: false), clock, NoNetwork.Instance, new KnowledgeAccess(folder, _ => new Downloads(this, download)));
        return new CommandLineRun(status, output.ToString(), error.ToString());
    }

    public void Dispose() => temporary.Dispose();

    private sealed class Downloads(KnowledgeRun run, Func<Uri, byte[]> download) : IDownloads
    {
        public byte[] Get(Uri address, int mostBytes)
        {
            run.Asked.Add(address);
            return download(address);
        }
    }
}
