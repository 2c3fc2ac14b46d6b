using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports a pipe in which the failure of a command is lost: the one behind it is content with nothing.</summary>
internal sealed class MissingPipefail : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "missing-pipefail", Category.Shell, Severity.Warning,
        "A pipe loses the failure of its first command", FixKind.NeedsConsent, ["DL4006"]);

    public override Subjects Subjects => Subjects.Pipe;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            foreach (RunScript script in step.RunScripts) Check(context, step, script);
        }
    }

    private static void Check(RuleContext context, Step step, RunScript run)
    {
        ImmutableArray<ShellPipeline> pipelines = run.Script.Pipelines;
        if (pipelines.IsEmpty) return;

        int pipefailFrom = FindPipefail(step, run.Script);
        foreach (ShellPipeline pipeline in pipelines)
        {
            StageShell? shell = run.ShellOf(pipeline.First, step.Stage.Runtime);
            if (shell is null or { IsPosix: false } or { HasPipefail: true } || pipeline.First.Index > pipefailFrom) continue;
            if (IsAnswered(pipeline) || FindLoser(pipeline) is not { } loser) continue;

            context.Report(loser.ProgramWord.Span, Message(loser, pipeline, shell), ShellChoice.Fixes(context, step, shell));
            return;
        }
    }

    /// <summary>The index of the first command that switches pipefail on for all behind it.</summary>
    private static int FindPipefail(Step step, ShellScript script)
    {
        foreach (ToolCommand command in step.Commands)
        {
            bool isHere = command is SetCommand && command.Shell.Index < script.Commands.Count && script.Commands[command.Shell.Index] == command.Shell;
            if (isHere && ((SetCommand)command).FindOption('\0', "pipefail") == true) return command.Shell.Index;
        }

        return int.MaxValue;
    }

    /// <summary>
    /// Whether the script asks for the result: in a condition, before <c>||</c>, after <c>!</c>; or whether no shell does, however it is set: that
    /// of a substitution counts only where a variable is set to it and nothing else is run.
    /// </summary>
    private static bool IsAnswered(ShellPipeline pipeline) =>
        pipeline.First is { Nesting: ShellNesting.Substitution, Outer.Words.IsEmpty: false }
        || pipeline.Next == ShellOperator.Or || pipeline.First.IsNegated
        || pipeline.Last.Nesting == ShellNesting.Condition || pipeline.First.Nesting == ShellNesting.Condition;

    /// <summary>The command whose failure nothing behind it notices; where it only hands on that of one before it, that one.</summary>
    private static Invocation? FindLoser(ShellPipeline pipeline)
    {
        Invocation? source = null;
        Invocation? next = Invocation.Find(pipeline.First);
        for (int i = 1; i < pipeline.Commands.Length; i++)
        {
            Invocation? current = next;
            next = Invocation.Find(pipeline.Commands[i]);
            bool mayFail = current is not null && !HardlyFails(current.Program);
            source ??= mayFail ? current : null;
            if (mayFail && (next is null || !IsStrict(next.Program))) return source;
        }

        return null;
    }

    /// <summary>Whether a program hardly fails; with pipefail, <c>yes</c> even fails for having been read enough.</summary>
    private static bool HardlyFails(string program) => program is
        "echo" or "printf" or "yes" or "true" or ":" or "env" or "printenv" or "date" or "uname" or "seq" or "arch" or "nproc" or "id" or "whoami" or "pwd" or "ls"
            or "basename" or "dirname" or "find" or "tr" or "cut" or "sort" or "head" or "tail" or "uniq" or "rev" or "awk" or "sed" or "dpkg"
            or "dpkg-architecture" or "dpkg-query" or "lsb_release" or "apt-mark" or "getconf";

    /// <summary>Whether a program fails itself where it gets nothing, or half of it.</summary>
    private static bool IsStrict(string program) => program is
        "tar" or "bsdtar" or "gzip" or "gunzip" or "zcat" or "xz" or "unxz" or "bzip2" or "bunzip2" or "zstd" or "unzstd" or "lz4" or "cpio" or "unzip" or "funzip"
            or "bsdcat" or "gpg" or "gpg2" or "apt-key" or "sha1sum" or "sha256sum" or "sha512sum" or "md5sum" or "b2sum" or "grep" or "egrep" or "fgrep";

    private static string Message(Invocation loser, ShellPipeline pipeline, StageShell shell)
    {
        string reader = Invocation.Find(pipeline.Last)?.Program is { } program ? $"`{program}`" : "the last command";
        string cure = shell.Kind switch
        {
            ShellKind.Dash => "/bin/sh is dash here, which has no pipefail: run it with bash and `-o pipefail`.",
            ShellKind.UnknownPosix => "Run it in a shell with `-o pipefail`.",
            _ => "Put `set -o pipefail` before it.",
        };
        return $"If `{loser.Program}` fails, the RUN goes on with what {reader} makes of nothing. {cure}";
    }
}
