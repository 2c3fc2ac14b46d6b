using System.Text;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.CommandLine.Tests;

/// <summary>What a command line printed, and its exit status.</summary>
internal sealed record CommandLineRun(int Status, string Output, string Error)
{
    /// <summary>Runs a command line on the first of June 2026.</summary>
    public static CommandLineRun Of(params string[] args) => Of(input: [], takesColor: false, args);

    public static CommandLineRun Of(byte[] input, bool takesColor, params string[] args) => Of(NoNetwork.Instance, input, takesColor, args);

    public static CommandLineRun Of(INetwork network, byte[] input, bool takesColor, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using MemoryStream stream = new(input);
        int status = BasewiseCommand.Run(args, "1.2.3", new Terminal(stream, output, error, takesColor), new ManualTimeProvider(), network);
        return new CommandLineRun(status, output.ToString(), error.ToString());
    }

    /// <summary>Lints a text that comes from standard input.</summary>
    public static CommandLineRun OfText(string text, params string[] args) => Of(Encoding.UTF8.GetBytes(text), takesColor: false, ["lint", "-", .. args]);
}
