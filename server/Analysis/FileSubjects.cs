using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis;

/// <summary>Which of the rules' subjects a Dockerfile has.</summary>
/// <remarks>A rule about instructions does not wait for the commands to be read, nor does it break down with that.</remarks>
internal sealed class FileSubjects
{
    private readonly SemanticModel model;

    // Bits of Subjects, which are looked at for every rule: what the file has, and what nobody has looked for yet.
    private long found;
    private long open;

    public FileSubjects(SemanticModel model)
    {
        this.model = model;
        found = (long)OfSyntax(model);
        open = (found & (long)Subjects.Run) == 0 ? 0 : (long)(Subjects.Commands | Subjects.Programs);
    }

    /// <summary>Whether it may have any of some: nothing is read to find out.</summary>
    public bool MayHaveAny(Subjects subjects) => IsOpen(subjects) || Has(subjects);

    public bool HasAny(Subjects subjects)
    {
        if (Has(subjects)) return true;
        if (IsOpen(subjects & Subjects.Commands)) Close(Subjects.Commands, OfCommands(model));
        if (Has(subjects)) return true;
        if (IsOpen(subjects & Subjects.Programs)) Close(Subjects.Programs, OfPrograms(model));
        return Has(subjects);
    }

    private bool Has(Subjects subjects) => ((long)subjects & Volatile.Read(ref found)) != 0;

    private bool IsOpen(Subjects subjects) => ((long)subjects & Volatile.Read(ref open)) != 0;

    /// <summary>Keeps what there is of some subjects. Two threads find the same.</summary>
    private void Close(Subjects subjects, Subjects there)
    {
        Interlocked.Or(ref found, (long)there);
        Interlocked.And(ref open, ~(long)subjects);
    }

    private static Subjects OfSyntax(SemanticModel model)
    {
        DockerfileSyntax syntax = model.Syntax;
        Subjects found = Subjects.Always;
        if (!syntax.Problems.IsEmpty) found |= Subjects.Problem;
        if (!syntax.Comments.IsEmpty) found |= Subjects.Comment;
        if (!syntax.Directives.IsEmpty) found |= Subjects.Directive;
        if (model.Stages.Length > 1) found |= Subjects.Stages;
        foreach (Stage stage in model.Stages) found |= Of(stage.From) | OfStage(stage.From) | stage.Subjects;
        foreach (InstructionSyntax instruction in syntax.Instructions)
        {
            // Those above the first FROM are no steps.
            if (instruction is FromSyntax) break;
            found |= Of(instruction) | Of((instruction as OnbuildSyntax)?.Trigger);
        }

        return found;
    }

    private static Subjects OfCommands(SemanticModel model)
    {
        Subjects found = Subjects.None;
        foreach (ToolCommand command in model.KindsOfCommands) found |= Of(command);
        return found;
    }

    private static Subjects OfPrograms(SemanticModel model)
    {
        Subjects found = Subjects.None;
        foreach (Step run in model.StepsOf(InstructionKind.Run))
        {
            foreach (Invocation invocation in run.Invocations) found |= Of(invocation);

            // What stands behind a pipe need not be a program.
            foreach (ShellScript script in run.Scripts)
            {
                if (!script.Pipelines.IsEmpty) found |= Subjects.Pipe;
            }
        }

        return found;
    }

    /// <summary>What the instruction of a step is, and what that does in the end.</summary>
    public static Subjects Of(Step step) => Of(step.Instruction) | (step.Effective == step.Instruction ? Subjects.None : Of(step.Effective));

    private static Subjects Of(InstructionSyntax? instruction) => instruction is null
        ? Subjects.None
        : (instruction.Kind == InstructionKind.Unknown ? Subjects.None : (Subjects)(1L << (int)instruction.Kind)) | (instruction.Flags.IsEmpty ? Subjects.None : Subjects.Flag);

    private static Subjects OfStage(FromSyntax from) =>
        (from.StageName is null ? Subjects.None : Subjects.StageName)
        | (from.Line.Content.Contains('$') ? Subjects.VariableInFrom : Subjects.None)
        | (from.Line.Content.Contains('@') ? Subjects.Digest : Subjects.None)
        | (from.Flags.IsEmpty || from.Platform is null ? Subjects.None : Subjects.Platform);

    private static Subjects Of(ToolCommand command) => command switch
    {
        PipCommand => Subjects.Pip,
        PipxCommand => Subjects.Pipx,
        UvCommand => Subjects.Uv,
        PoetryCommand => Subjects.Poetry,
        PipenvCommand => Subjects.Pipenv,
        PdmCommand => Subjects.Pdm,
        CondaCommand => Subjects.Conda,
        AptCommand => Subjects.Apt,
        ApkCommand => Subjects.Apk,
        DnfCommand => Subjects.Dnf,
        ZypperCommand => Subjects.Zypper,
        CurlCommand => Subjects.Curl,
        WgetCommand => Subjects.Wget,
        PythonCommand => Subjects.Python,
        RpmCommand => Subjects.Rpm,
        UserAddCommand => Subjects.UserAdd,
        ChangeModeCommand => Subjects.ChangeMode,
        ChangeFolderCommand => Subjects.ChangeFolder,
        SourceCommand => Subjects.Source,
        VenvCommand => Subjects.Venv,
        ConfigCommand => Subjects.Config,
        _ => Subjects.None,
    };

    private static Subjects Of(Invocation invocation)
    {
        Subjects found = invocation.Program switch
        {
            "chpasswd" or "passwd" => Subjects.Password,
            "git" => Subjects.Git,
            "ln" => Subjects.Link,
            "tar" or "bsdtar" or "unzip" => Subjects.Unpacking,
            "vim" or "vi" or "nano" or "emacs" or "top" or "htop" or "less" or "more" or "shutdown" or "reboot" or "halt" or "poweroff"
                or "free" or "uptime" or "w" or "who" or "ps" or "service" or "rc-service" or "systemctl" => Subjects.Machine,
            _ => Subjects.None,
        };
        foreach (ShellWord wrapper in invocation.Wrappers)
        {
            if (wrapper.Literal.EndsWith("sudo")) found |= Subjects.Sudo;
        }

        return found;
    }
}
