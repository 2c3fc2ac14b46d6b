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
    /// <summary>Programs that hardly fail; with pipefail, <c>yes</c> even fails for having been read enough.</summary>
    private static readonly string[] SafeSources =
        [
            "echo", "printf", "yes", "true", ":", "env", "printenv", "date", "uname", "seq", "arch", "nproc", "id", "whoami", "pwd", "ls", "basename", "dirname", "find",
            "tr", "cut", "sort", "head", "tail", "uniq", "rev", "awk", "sed", "dpkg", "dpkg-architecture", "dpkg-query", "lsb_release", "apt-mark", "getconf",
        ];

    /// <summary>Programs that fail themselves where they get nothing, or half of it.</summary>
    private static readonly string[] StrictReaders =
        [
            "tar", "bsdtar", "gzip", "gunzip", "zcat", "xz", "unxz", "bzip2", "bunzip2", "zstd", "unzstd", "lz4", "cpio", "unzip", "funzip",
            "bsdcat", "gpg", "gpg2", "apt-key", "sha1sum", "sha256sum", "sha512sum", "md5sum", "b2sum", "grep", "egrep", "fgrep",
        ];

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
            bool mayFail = current is not null && !SafeSources.Contains(current.Program);
            source ??= mayFail ? current : null;
            if (mayFail && (next is null || !StrictReaders.Contains(next.Program))) return source;
        }

        return null;
    }

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
