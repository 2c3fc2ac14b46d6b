using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>wget</c>, of GNU and of BusyBox.</summary>
public sealed class WgetCommand : DownloadCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "output-document/O= output-file/o= append-output/a= input-file/i= base/B= tries/t= timeout/T= dns-timeout= connect-timeout= read-timeout= "
        + "wait/w= waitretry= limit-rate= quota/Q= bind-address= user= password= http-user= http-password= header= user-agent/U= referer= "
        + "post-data= post-file= body-data= body-file= method= load-cookies= save-cookies= ca-certificate= ca-directory= certificate= "
        + "private-key= secure-protocol= directory-prefix/P= cut-dirs= default-page= execute/e= progress= level/l= accept/A= reject/R= "
        + "domains/D= include-directories/I= exclude-directories/X= max-redirect= start-pos= report-speed= "
        + "quiet/q no-verbose/nv verbose/v continue/c no-check-certificate show-progress no-clobber/nc recursive/r timestamping/N");

    internal WgetCommand(Invocation invocation, ScriptEnvironment environment)
        : base(invocation, environment, Grammar.Read(invocation.Arguments))
    {
    }

    public override IEnumerable<ShellWord> Urls => Arguments.Operands;

    public override CommandOption? UnverifiedOption => Arguments.Find("no-check-certificate");

    public override ShellWord? OutputFile => Arguments.Find("output-document")?.Value is { } file && !file.Is("-") ? file : null;

    public override bool WritesToOutput => Arguments.Find("output-document")?.Value is { } file && (file.Is("-") || file.Is("/dev/stdout"));

    /// <summary>
    /// Whether it draws a bar that becomes a line of the build's log for every 50 KB: neither silent nor told to draw another.
    /// </summary>
    public bool DrawsProgress
    {
        get
        {
            foreach (CommandOption option in Arguments.Options)
            {
                // -nv is one option of two letters, which read like -n and -v.
                if (option.Name is "quiet" or "no-verbose" or "n" or "progress" or "output-file" or "append-output" or "background" or "b") return false;
            }

            return true;
        }
    }
}
