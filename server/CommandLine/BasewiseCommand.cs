using System.CommandLine;
using System.CommandLine.Parsing;
using Basewise.CommandLine.Knowledge;
using Basewise.CommandLine.Lint;
using Basewise.CommandLine.Rules;
using Basewise.CommandLine.Syntax;
using Basewise.Knowledge.Ports;

namespace Basewise.CommandLine;

/// <summary>The command line: <c>basewise lint …</c>, <c>basewise syntax …</c>, and what there is to know about it.</summary>
public static class BasewiseCommand
{
    /// <summary>Runs what <paramref name="args"/> say.</summary>
    /// <param name="network">Asked only where the command line says so.</param>
    /// <param name="version">What <c>--version</c> prints.</param>
    /// <param name="knowledge">Where facts are beside those in the program; null where there are none.</param>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static int Run(string[] args, string version, Terminal terminal, TimeProvider clock, INetwork network, KnowledgeAccess? knowledge = null)
    {
        try
        {
            int status = Dispatch(args, version, terminal, clock, network, knowledge);
            terminal.Output.Flush();
            return status;
        }
        catch (IOException exception)
        {
            // Files that cannot be read are dealt with where they are read: this is a full disk behind the output.
            terminal.Error.WriteLine($"basewise: cannot write: {exception.Message}");
            return ExitStatus.Failure;
        }
    }

    private static int Dispatch(
        string[] args, string version, Terminal terminal, TimeProvider clock, INetwork network, KnowledgeAccess? knowledge)
    {
        RootCommand root = Create(terminal, clock, network, knowledge);
        if (args is ["--version"])
        {
            terminal.Output.WriteLine($"basewise {version}");
            return ExitStatus.Success;
        }

        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }

        foreach (ParseError error in parsed.Errors) terminal.Error.WriteLine($"basewise: {error.Message}");
        string command = parsed.CommandResult.Command == root ? "basewise" : $"basewise {parsed.CommandResult.Command.Name}";
        terminal.Error.WriteLine($"See \"{command} --help\".");
        return ExitStatus.Failure;
    }

    private static RootCommand Create(Terminal terminal, TimeProvider clock, INetwork network, KnowledgeAccess? knowledge)
    {
        // Only described here: the executable starts the server before it reads the rest of the command line, which costs 3 ms.
        Command server = new("server", "Talk to an editor in the Language Server Protocol.")
        {
            new Option<bool>("--stdio") { Description = "Over standard input and output, which is the only way there is." },
        };
        server.SetAction(_ =>
        {
            terminal.Error.WriteLine("basewise: write \"basewise server --stdio\". See \"basewise server --help\".");
            return ExitStatus.Failure;
        });
        return new RootCommand("Checks Dockerfiles that build Python images, and the files that name their packages.")
        {
            LintCommand.Create(terminal, clock, network), RulesCommand.Create(terminal), ExplainCommand.Create(terminal), SyntaxCommand.Create(terminal),
            KnowledgeCommand.Create(terminal, clock, knowledge), server,
        };
    }
}
