using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>
/// <c>useradd</c> and <c>adduser</c>, which is another program on Debian, on Alpine (BusyBox) and on Fedora (useradd itself).
/// </summary>
public sealed class UserAddCommand : ToolCommand
{
    private static readonly ArgumentGrammar UserAdd = new(
        "uid/u= gid/g= groups/G= home/home-dir/d= shell/s= comment/c= base-dir/b= expiredate/e= inactive/f= skel/k= key/K= password/p= "
        + "root/R= prefix/P= selinux-user/Z= system/r create-home/m no-create-home/M",
        allowsPrefixes: true);

    // The long options are Debian's, the short ones BusyBox' where it has them, else useradd's.
    private static readonly ArgumentGrammar AddUser = new(
        "uid/u= gid= ingroup/G= home/h/home-dir/d= shell/s= comment/gecos/g/c= firstuid= lastuid= firstgid= lastgid= conf= skel/k= "
        + "base-dir/b= system/S/r create-home/m no-create-home/H/M disabled-password/D disabled-login group",
        allowsPrefixes: true);

    internal UserAddCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = (invocation.Program == "useradd" ? UserAdd : AddUser).Read(invocation.Arguments);
    }

    public ArgumentList Arguments { get; }

    /// <summary>The user to make; null if it is missing, and for <c>adduser USER GROUP</c>, which makes none.</summary>
    public ShellWord? Name => Arguments.Operands is [var name] && !Arguments.Has("D") ? name : null;

    /// <summary>The numeric id, where one is chosen.</summary>
    public ShellWord? Uid => Arguments.Find("uid")?.Value;

    /// <summary>The primary group, by name or number, where one is chosen.</summary>
    public ShellWord? Group => (Arguments.Find("gid") ?? Arguments.Find("ingroup"))?.Value;

    /// <summary>Whether it is an account of the system, whose id is below 1000.</summary>
    public bool IsSystem => Arguments.Has("system");
}
