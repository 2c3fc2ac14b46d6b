using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>Reports RUNs right below one another that would do the same as one.</summary>
internal sealed class ConsecutiveRun : Rule
{
    /// <summary>Commands that change the shell for those behind them, so that what follows would run otherwise than in a RUN of its own.</summary>
    private static readonly string[] ShellChangers =
        [".", "alias", "cd", "eval", "exec", "exit", "export", "pushd", "return", "set", "shopt", "source", "trap", "ulimit", "umask", "unset"];

    public override RuleDescriptor Descriptor { get; } = new(
        "consecutive-run", Category.Layers, Severity.Information,
        "RUNs right below one another make a layer each", FixKind.NeedsConsent, ["DL3059"])
    {
        IsOffByDefault = true,
    };

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            if (!stage.IsInFinalImage) continue;

            List<Step> row = [];
            foreach (Step step in stage.Steps)
            {
                if (row.Count > 0 && !Continues(context, row[^1], step)) Report(context, row);
                if (IsMergeable(step)) row.Add(step);
            }

            Report(context, row);
        }
    }

    private static bool IsMergeable(Step step)
    {
        if (step.Instruction is not RunSyntax { IsExecForm: false, Heredocs.IsEmpty: true, Body.Raw.IsEmpty: false } run) return false;

        // Behind a number sign everything would become a comment.
        return !run.Body.Raw.ContainsAny('#', '\n') && run.Body.Raw[^1] is not (';' or '&' or '|')
            && step.Scripts is [{ IsPlainSequence: true } script] && !ChangesShell(script);
    }

    private static bool ChangesShell(ShellScript script)
    {
        foreach (ShellCommand command in script.Commands)
        {
            if (command.Words.IsEmpty || command.IsNegated || Array.IndexOf(ShellChangers, command.Words[0].LiteralPrefix) >= 0) return true;
        }

        return false;
    }

    private static bool Continues(RuleContext context, Step first, Step second)
    {
        if (second.Instruction is not RunSyntax run || !IsMergeable(second) || !run.LeadingComments.IsEmpty) return false;

        return run.Flags.Select(flag => flag.Word.Text).SequenceEqual(first.Instruction.Flags.Select(flag => flag.Word.Text))
            && context.Source.Slice(new TextSpan(first.Instruction.LinesSpan.End, run.LinesSpan.Start)).IsWhiteSpace();
    }

    private static void Report(RuleContext context, List<Step> row)
    {
        if (row.Count > 1)
        {
            string newLine = context.Source.NewLine;
            List<TextEdit> edits = [];
            for (int i = 1; i < row.Count; i++)
            {
                TextSpan between = new(row[i - 1].Instruction.Body.Span.End, row[i].Instruction.Body.Span.Start);
                edits.Add(new TextEdit(between, $" {context.Model.Syntax.Escape}{newLine}    && "));
            }

            context.Report(
                row[1].Instruction.Keyword.Span,
                $"These {row.Count} RUNs make {row.Count} layers. One RUN makes one, at the price that all of it runs again when a part changes.",
                [new RelatedPlace(row[0].Instruction.Keyword.Span, "The first of them.")],
                Fix.NeedsConsent($"Merge the {row.Count} RUNs", [.. edits]));
        }

        row.Clear();
    }
}
