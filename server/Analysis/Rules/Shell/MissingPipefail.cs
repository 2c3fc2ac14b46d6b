using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports a pipe in which the failure of a command is lost: the one behind it is content with nothing.</summary>
internal sealed class MissingPipefail : Rule
{
    /// <summary>Programs that hardly fail; with pipefail, <c>yes</c> even fails for having been read enough.</summary>
    private static readonly string[] SafeSources =
        [
            "echo", "printf", "yes", "true", ":", "env", "printenv", "date", "uname", "seq", "arch", "nproc", "id", "whoami", "pwd", "ls", "basename", "dirname", "find",
            "tr", "cut", "sort", "head", "tail", "uniq", "rev", "awk", "sed", "dpkg", "dpkg-architecture", "lsb_release", "apt-mark", "getconf",
        ];

    /// <summary>Programs that fail themselves where they get nothing, or half of it.</summary>
    private static readonly string[] StrictReaders =
        [
            "tar", "bsdtar", "gzip", "gunzip", "zcat", "xz", "unxz", "bzip2", "bunzip2", "zstd", "unzstd", "lz4", "cpio", "unzip", "funzip",
            "bsdcat", "gpg", "gpg2", "apt-key", "sha1sum", "sha256sum", "sha512sum", "md5sum", "b2sum", "grep", "egrep", "fgrep",
        ];

    private const int MaximalOptions = 12;

    public override RuleDescriptor Descriptor { get; } = new(
        "missing-pipefail", Category.Shell, Severity.Warning,
        "A pipe loses the failure of its first command", FixKind.NeedsConsent, ["DL4006"]);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            foreach (Step step in stage.Steps)
            {
                foreach (RunScript script in step.RunScripts) Check(context, step, script);
            }
        }
    }

    private static void Check(RuleContext context, Step step, RunScript run)
    {
        ImmutableArray<ShellPipeline> pipelines = run.Script.Pipelines;
        if (pipelines.IsEmpty) return;

        int pipefailFrom = FindPipefail(step, run.Script);
        foreach (ShellPipeline pipeline in pipelines)
        {
            StageShell? shell = ShellOf(pipeline.First, run, step.Stage);
            if (shell is null or { IsPosix: false } or { HasPipefail: true } || pipeline.First.Index > pipefailFrom) continue;
            if (IsAnswered(pipeline) || FindLoser(pipeline) is not { } loser) continue;

            context.Report(loser.ProgramWord.Span, Message(loser, pipeline, shell), Fixes(context, step, shell));
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

    /// <summary>The shell that reads a command: for the text of <c>bash -o pipefail -c</c> that one.</summary>
    private static StageShell? ShellOf(ShellCommand command, RunScript run, Stage stage)
    {
        if (command.Outer is not { } outer || outer.Words.Length < 3) return run.Shell;

        // From the shell's name to the option that the script stands behind; a command with many words is none of these.
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        foreach (ShellWord word in outer.Words[..Math.Min(outer.Words.Length - 1, MaximalOptions)]) words.Add(word.LiteralPrefix);
        StageShell shell = StageShell.Of(words.ToImmutable(), stage.Runtime, null);
        return shell.IsPosix ? shell : run.Shell;
    }

    /// <summary>Whether the script asks for the result: in a condition, before <c>||</c>, after <c>!</c>.</summary>
    private static bool IsAnswered(ShellPipeline pipeline) =>
        pipeline.Next == ShellOperator.Or || pipeline.First.IsNegated
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
            ShellKind.UnknownPosix => "run it in a shell with `-o pipefail`.",
            _ => "put `set -o pipefail` before it.",
        };
        return $"If `{loser.Program}` fails, the RUN goes on with what {reader} makes of nothing: {cure}";
    }

    private static Fix[] Fixes(RuleContext context, Step step, StageShell shell)
    {
        // A SHELL of the file's own has options that someone chose.
        string? instruction = shell switch
        {
            { Source: not null } => null,
            { Kind: ShellKind.Dash or ShellKind.Bash } when step.Stage.Runtime.Has("bash") != false => "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]",
            { Kind: ShellKind.Ash } => "SHELL [\"/bin/ash\", \"-o\", \"pipefail\", \"-c\"]",
            _ => null,
        };
        bool isOwn = step.Shell == shell && step.Instruction == step.Effective && !step.Stage.Steps.Any(other => other.Instruction.Kind == InstructionKind.Shell);
        if (instruction is null || !isOwn) return [];

        int end = step.Stage.From.LinesSpan.End;
        return [Fix.NeedsConsent(
            $"Run this stage's commands with {(shell.Kind == ShellKind.Ash ? "ash" : "bash")} and pipefail",
            new TextEdit(new TextSpan(end, end), context.Source.NewLine + instruction))];
    }
}
