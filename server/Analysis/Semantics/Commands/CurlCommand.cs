using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>curl</c></summary>
public sealed class CurlCommand : DownloadCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "abstract-unix-socket= output/o= url= request/X= header/H= data/d= data-raw= data-binary= data-urlencode= form/F= user/u= user-agent/A= "
        + "referer/e= cookie/b= cookie-jar/c= proxy/x= proxy-user/U= cacert= capath= cert/E= key= ciphers= config/K= connect-timeout= "
        + "max-time/m= max-redirs= retry= retry-delay= retry-max-time= range/r= upload-file/T= write-out/w= output-dir= interface= resolve= "
        + "connect-to= limit-rate= speed-limit/Y= speed-time/y= time-cond/z= continue-at/C= dump-header/D= stderr= tls-max= proto= "
        + "proto-default= proto-redir= noproxy= netrc-file= unix-socket= aws-sigv4= hostpubmd5= json= parallel-max= quote/Q= "
        + "insecure/k fail/f location/L silent/s show-error/S remote-name/O compressed remote-header-name/J head/I include/i verbose/v get/G");

    internal CurlCommand(Invocation invocation, ScriptEnvironment environment)
        : base(invocation, environment, Grammar.Read(invocation.Arguments))
    {
    }

    public override IEnumerable<ShellWord> Urls => Arguments.Operands.Concat(Arguments.ValuesOf("url"));

    public override CommandOption? UnverifiedOption => Arguments.Find("insecure") ?? Arguments.Find("proxy-insecure");

    public override ShellWord? OutputFile => Arguments.Find("output")?.Value is { } file && !file.Is("-") ? file : null;

    public override bool WritesToOutput => OutputFile is null && !Arguments.Has("remote-name") && !Arguments.Has("remote-name-all");
}
