using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Suppressions;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Configuration;

/// <summary>Reports a name in a <c># basewise ignore=</c> that switches nothing off.</summary>
internal sealed class UnusedSuppression : Rule, IDependencyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "unused-suppression", Category.Configuration, Severity.Information,
        "A comment switches off a rule that finds nothing there", FixKind.Safe, [])
    {
        Tag = FindingTag.Unnecessary,
    };

    public override Subjects Subjects => Subjects.Comment;

    public override bool ComesLast => true;

    public override void Check(RuleContext context)
    {
        foreach (Suppression suppression in context.UnusedSuppressions) Report(context, suppression, "Docker does not build the file");
    }

    public void Check(DependencyContext context)
    {
        foreach (Suppression suppression in context.UnusedSuppressions) Report(context, suppression, "the file cannot be read");
    }

    private static void Report(FileContext context, Suppression suppression, string reason)
    {
        string name = context.Source.ToString(suppression.NameSpan);
        if (suppression.Rule is null)
        {
            string? near = RuleCatalogue.FindNear(name);
            string hint = near is null ? "" : $" Did you mean `{near}`?";
            Fix[] fixes = near is null
                ? [Removal(context, suppression, name)]
                : [Fix.NeedsConsent($"Write {near}", new TextEdit(suppression.NameSpan, near)), Removal(context, suppression, name) with { Kind = FixKind.NeedsConsent }];
            context.Report(Severity.Warning, suppression.NameSpan, $"There is no rule `{name}`.{hint}", [], fixes);
        }
        else if (suppression.Reach == SuppressionReach.Nothing)
        {
            context.Report(
                Severity.Warning,
                suppression.NameSpan,
                context is RuleContext
                    ? $"`{name}` is ignored nowhere: the comment counts above an instruction, not inside one or below the last."
                    : $"`{name}` is ignored nowhere: the comment counts above a line or at its end, and below this one there is none.",
                [],
                Removal(context, suppression, name));
        }
        else if (!SuppressionSet.CanBeSkipped(suppression.Rule))
        {
            context.Report(Severity.Warning, suppression.NameSpan, $"`{name}` cannot be ignored: {reason}.", [], Removal(context, suppression, name));
        }
        else
        {
            context.Report(suppression.NameSpan, $"`{name}` finds nothing {PlaceOf(suppression.Reach)}, so nothing is ignored.", Removal(context, suppression, name));
        }
    }

    private static string PlaceOf(SuppressionReach reach) => reach switch
    {
        SuppressionReach.File => "in this file",
        SuppressionReach.Stage => "in this stage",
        SuppressionReach.Line => "in this line",
        _ => "in this instruction",
    };

    /// <summary>Takes the name away, and with the only name the comment.</summary>
    private static Fix Removal(FileContext context, Suppression suppression, string name)
    {
        SuppressionComment comment = suppression.Comment;
        SourceText source = context.Source;
        if (comment.Names.Length > 1)
        {
            TextSpan removed = suppression.Index == 0
                ? new TextSpan(suppression.NameSpan.Start, comment.Names[1].Start)
                : new TextSpan(comment.Names[suppression.Index - 1].End, suppression.NameSpan.End);
            return Fix.Safe($"Remove {name} from the comment", new TextEdit(removed, ""));
        }

        int line = source.PositionOf(comment.Comment.Start).Line;
        TextSpan before = new(source.LineAt(line).Start, comment.Comment.Start);
        bool isAlone = source.Slice(before).IsWhiteSpace();
        int next = source.LineAt(line + 1).Start;
        TextEdit edit = new(isAlone ? new TextSpan(before.Start, next) : new TextSpan(before.Start + source.Slice(before).TrimEnd().Length, source.LineAt(line).End), "");

        // The line below is a comment only because this one is above it: alone at the top it would be a directive.
        return context is RuleContext { Model.Syntax.Instructions: [var first, ..] } && IsDirective(source, next) && comment.Comment.Start < first.LinesSpan.Start
            ? Fix.NeedsConsent("Remove the comment (the line below becomes a parser directive)", edit)
            : Fix.Safe("Remove the comment", edit);
    }

    private static bool IsDirective(SourceText source, int start)
    {
        TextSpan line = source.LineAt(source.PositionOf(start).Line);
        return !line.IsEmpty && source.Content[line.Start] == '#' && DirectiveSyntax.FindIn(source, line) is not null;
    }
}
