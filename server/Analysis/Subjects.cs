using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis;

/// <summary>
/// What the rules are about. Most files have a few of these: a rule that names its own is not asked about a file that has none of them, so that
/// the whole catalogue costs a short file little more than the rules that have something to look at there.
/// </summary>
/// <remarks>An instruction counts wherever it stands, as the trigger of an ONBUILD too, and a command wherever a RUN has it.</remarks>
[Flags]
public enum Subjects : long
{
    None = 0,
    Add = 1L << (int)InstructionKind.Add,
    Arg = 1L << (int)InstructionKind.Arg,
    Cmd = 1L << (int)InstructionKind.Cmd,
    Copy = 1L << (int)InstructionKind.Copy,
    Entrypoint = 1L << (int)InstructionKind.Entrypoint,
    Env = 1L << (int)InstructionKind.Env,
    Expose = 1L << (int)InstructionKind.Expose,
    From = 1L << (int)InstructionKind.From,
    Healthcheck = 1L << (int)InstructionKind.Healthcheck,
    Label = 1L << (int)InstructionKind.Label,
    Maintainer = 1L << (int)InstructionKind.Maintainer,
    Onbuild = 1L << (int)InstructionKind.Onbuild,
    Run = 1L << (int)InstructionKind.Run,
    Shell = 1L << (int)InstructionKind.Shell,
    Stopsignal = 1L << (int)InstructionKind.Stopsignal,
    User = 1L << (int)InstructionKind.User,
    Volume = 1L << (int)InstructionKind.Volume,
    Workdir = 1L << (int)InstructionKind.Workdir,

    /// <summary>Something that BuildKit's parser refuses or warns of.</summary>
    Problem = 1L << 24,
    Comment = 1L << 25,

    /// <summary>A parser directive.</summary>
    Directive = 1L << 26,

    /// <summary>A second stage.</summary>
    Stages = 1L << 27,

    /// <summary>A flag of an instruction.</summary>
    Flag = 1L << 28,

    /// <summary>A stage with a name.</summary>
    StageName = 1L << 29,

    /// <summary>A variable in a FROM.</summary>
    VariableInFrom = 1L << 30,

    /// <summary>A digest in a FROM; a variable may bring one too.</summary>
    Digest = 1L << 31,

    Pip = 1L << 32,
    Pipx = 1L << 33,
    Uv = 1L << 34,
    Poetry = 1L << 35,
    Pipenv = 1L << 36,
    Pdm = 1L << 37,
    Conda = 1L << 38,
    Installer = Pip | Pipx | Uv | Poetry | Pipenv | Pdm | Conda,

    Apt = 1L << 39,
    Apk = 1L << 40,
    Dnf = 1L << 41,
    Zypper = 1L << 42,
    SystemPackages = Apt | Apk | Dnf | Zypper,

    Curl = 1L << 43,
    Wget = 1L << 44,
    Download = Curl | Wget,

    Python = 1L << 45,
    Rpm = 1L << 46,
    UserAdd = 1L << 47,
    ChangeMode = 1L << 48,
    ChangeFolder = 1L << 49,
    Source = 1L << 50,
    Venv = 1L << 52,

    /// <summary>What sets the configuration of another program, such as <c>git config</c>.</summary>
    Config = 1L << 51,

    /// <summary>What the commands of RUNs tell.</summary>
    Commands = Installer | SystemPackages | Download | Python | Rpm | UserAdd | ChangeMode | ChangeFolder | Source | Venv | Config,

    Sudo = 1L << 53,

    /// <summary>Programs that set the password of an account.</summary>
    Password = 1L << 54,
    Git = 1L << 55,
    Link = 1L << 56,

    /// <summary>Programs that wait for a person, or that are about the machine on which they run.</summary>
    Machine = 1L << 57,

    /// <summary>A command that reads what another one writes.</summary>
    Pipe = 1L << 58,

    /// <summary>Programs that unpack archives.</summary>
    Unpacking = 1L << 60,

    /// <summary>What the programs of RUNs tell, known or not.</summary>
    Programs = Sudo | Password | Git | Link | Machine | Pipe | Unpacking,

    /// <summary>The platform of a FROM.</summary>
    Platform = 1L << 59,

    /// <summary>Every file is one.</summary>
    Always = 1L << 62,

    Any = -1,
}
