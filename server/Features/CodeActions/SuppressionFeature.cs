using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Analysis.Suppressions;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions;

/// <summary>Ways to live with a finding: comments and settings that switch its rule off. None is preferred, and "fix all" knows none of them.</summary>
public static class SuppressionFeature
{
    /// <summary>What can be written against the findings that <paramref name="span"/> touches, each change once, the narrowest first.</summary>
    public static ImmutableArray<CodeAction> At(Snapshot snapshot, TextSpan span, LintOptions options)
    {
        if (snapshot.Dependencies is { } packages) return At(snapshot, packages, span, options);
        if (snapshot.Model is not { } model) return [];

        SuppressionFixes fixes = new(model.Syntax);
        ImmutableArray<CodeAction>.Builder here = ImmutableArray.CreateBuilder<CodeAction>();
        ImmutableArray<CodeAction>.Builder elsewhere = ImmutableArray.CreateBuilder<CodeAction>();
        HashSet<(string Rule, int Instruction)> seenHere = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Finding finding in snapshot.Lint(options).Findings)
        {
            if (!finding.Span.Touches(span.Start) && !finding.Span.Overlaps(span)) continue;

            bool canIgnore = SuppressionFixes.CanIgnore(finding.Rule);
            if (canIgnore && model.Syntax.FindInstruction(finding.Span.Start) is { } instruction && seenHere.Add((finding.Rule.Name, instruction.LinesSpan.Start)))
            {
                here.Add(ToAction(fixes.IgnoreAbove(instruction, finding.Rule), finding));
            }

            if (!seen.Add(finding.Rule.Name)) continue;

            if (canIgnore) elsewhere.Add(ToAction(fixes.IgnoreInFile(finding.Rule), finding));
            if (fixes.FindSkipCheck(finding.Rule) is { } skip) elsewhere.Add(ToAction(skip, finding));
            if (snapshot.Place is not null && RuleSwitch.FindOff(snapshot.Configuration, finding.Rule) is { } off) elsewhere.Add(ToAction(off, finding));
        }

        return [.. here, .. elsewhere];
    }

    private static ImmutableArray<CodeAction> At(Snapshot snapshot, DependencyFile packages, TextSpan span, LintOptions options)
    {
        DependencySuppressionFixes fixes = new(packages);
        ImmutableArray<CodeAction>.Builder here = ImmutableArray.CreateBuilder<CodeAction>();
        ImmutableArray<CodeAction>.Builder elsewhere = ImmutableArray.CreateBuilder<CodeAction>();
        HashSet<(string Rule, int Place)> seenHere = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Finding finding in snapshot.Lint(options).Findings)
        {
            if (!finding.Span.Touches(span.Start) && !finding.Span.Overlaps(span)) continue;

            bool canIgnore = fixes.CanIgnore(finding.Rule);
            if (canIgnore && fixes.IgnoreAbove(finding) is var above && seenHere.Add((finding.Rule.Name, above.Edits[0].Span.Start))) here.Add(ToAction(above, finding));
            if (!seen.Add(finding.Rule.Name)) continue;

            if (canIgnore) elsewhere.Add(ToAction(fixes.IgnoreInFile(finding.Rule), finding));
            if (snapshot.Place is not null && RuleSwitch.FindOff(snapshot.Configuration, finding.Rule) is { } off) elsewhere.Add(ToAction(off, finding));
        }

        return [.. here, .. elsewhere];
    }

    private static CodeAction ToAction(Fix fix, Finding finding) =>
        new(fix.Title, CodeActionKind.QuickFix, fix.Edits, [finding], IsPreferred: false) { Files = fix.Files };
}
