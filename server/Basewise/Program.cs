using System.Text;
using Basewise.CommandLine;
using Basewise.Files;
using Basewise.Knowledge.Facts;
using Basewise.LanguageServer;
using Basewise.Remote;
using Basewise.Remote.Downloads;

// Without the language server's start through the command line's parser, which takes 3 ms.
return args is ["server", "--stdio", ..] ? await ServeAsync() : RunCommand(args);

static async Task<int> ServeAsync()
{
    // Standard output belongs to the protocol's frames. Whatever else would write there, a library's banner say, goes where it does no harm.
    Stream input = Console.OpenStandardInput();
    Stream output = Console.OpenStandardOutput();
    Console.SetOut(Console.Error);

    // Reading standard input blocks one thread of the pool for good; the others must not wait until the pool notices.
    ThreadPool.SetMinThreads(Environment.ProcessorCount + 2, 1);
    using RemoteNetwork network = new(RemoteSurroundings.OfThisProcess(TimeProvider.System));
    return await Server.RunAsync(input, output, TimeProvider.System, network, KnowledgeFolder.FindPath(Environment.GetEnvironmentVariable));
}

static int RunCommand(string[] args)
{
    UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
    using Stream input = Console.OpenStandardInput();

    // Not disposed: the command flushes it and tells if that fails; a second attempt would only fail again.
    StreamWriter output = new(Console.OpenStandardOutput(), encoding);
    bool isPlain = Console.IsOutputRedirected
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        || Environment.GetEnvironmentVariable("TERM") == "dumb";
    using RemoteNetwork network = new(RemoteSurroundings.OfThisProcess(TimeProvider.System));
    return BasewiseCommand.Run(args, Server.Version, new Terminal(input, output, Console.Error, TakesColor: !isPlain), TimeProvider.System, network, UseKnowledge());
}

static KnowledgeAccess? UseKnowledge()
{
    if (KnowledgeFolder.FindPath(Environment.GetEnvironmentVariable) is not { } path) return null;

    KnowledgeFolder folder = new(path, message => Console.Error.WriteLine($"basewise: {message}"));
    OwnFacts.Use(folder);
    return new KnowledgeAccess(folder, longest => new HttpDownloads(longest));
}
