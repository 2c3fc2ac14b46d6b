using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports <c>cd</c> where nothing runs behind it, where it goes nowhere, or where the whole RUN wants to be in that folder.</summary>
internal sealed class RunCd : StageRule
{
    /// <summary>Folders that no one wants to stay in: what is built there is thrown away.</summary>
    private static readonly string[] Passing = ["/tmp", "/var/tmp", "/usr/src", "/usr/local/src", "/root", "/"];

    public override RuleDescriptor Descriptor { get; } = new(
        "run-cd", Category.Shell, Severity.Information,
        "cd takes the place of WORKDIR", FixKind.NeedsConsent, ["DL3003", "DS-0013"]);

    public override Subjects Subjects => Subjects.ChangeFolder;

    public override void Check(RuleContext context)
    {
        ImmutableArray<(Step Step, ChangeFolderCommand Command)> all = context.CommandsOf<ChangeFolderCommand>();
        for (int i = 0; i < all.Length; i++)
        {
            (Step step, ChangeFolderCommand cd) = all[i];
            bool isOnlyOne = (i == 0 || all[i - 1].Step != step) && (i + 1 == all.Length || all[i + 1].Step != step);
            if (!isOnlyOne || cd is not { Shell: { Outer: null, IsExecForm: false }, Folder: { } folder } || !cd.Shell.Assignments.IsEmpty) continue;
            if (step.Scripts is [{ IsPlainSequence: true } script] && step.Instruction is RunSyntax { Heredocs.IsEmpty: true }) Check(context, step, script, cd.Shell, folder);
        }
    }

    private static void Check(RuleContext context, Step step, ShellScript script, ShellCommand cd, ShellWord folder)
    {
        string? path = ImagePath.Resolve(step.WorkingDirectory, folder.Value);
        if (cd.Index + 1 == script.Commands.Count)
        {
            bool isAll = script.Commands.Count == 1 && !folder.HasExpansion;
            context.Report(
                Severity.Warning,
                cd.Span,
                "Each RUN starts in the folder of WORKDIR, so this `cd` changes nothing for the next one: use WORKDIR.",
                [],
                isAll ? [Fix.NeedsConsent($"Write WORKDIR {folder}", new TextEdit(new TextSpan(step.Instruction.Span.Start, cd.Span.End), $"WORKDIR {folder}"))] : []);
            return;
        }

        if (cd.Index != 0 || script.Commands.Any(command => command.Outer is null && command.Operator is not (ShellOperator.Start or ShellOperator.And))) return;

        ShellCommand next = script.Commands[1];
        TextEdit? removal = WordEdits.FindRemoval(context, cd, next);
        if (path is not null && path == step.WorkingDirectory)
        {
            context.Report(
                cd.Span,
                $"This RUN starts in {path} already, where WORKDIR has put it.",
                removal is { } edit ? [Fix.NeedsConsent("Remove cd", edit)] : []);
            return;
        }

        // The RUN stays in this folder to its end.
        if (path is null || !folder.StartsWith("/") || Passing.Any(passing => passing == "/" ? path == "/" : ImagePath.IsWithin(path, passing))) return;

        context.Report(
            folder.Span,
            $"The whole RUN works in {path}: `WORKDIR {path}` above it says so, and makes the folder if it is missing.",
            removal is { } first && step.Instruction is RunSyntax && step.Instruction == step.Effective
                ? [Fix.NeedsConsent($"Use WORKDIR {path}, also for what follows", InsertAbove(context, step, $"WORKDIR {folder}"), first)]
                : []);
    }

    private static TextEdit InsertAbove(RuleContext context, Step step, string line)
    {
        int start = step.Instruction.Span.Start;
        return new TextEdit(new TextSpan(start, start), line + context.Source.NewLine);
    }
}
