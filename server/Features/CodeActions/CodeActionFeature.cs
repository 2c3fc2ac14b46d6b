using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Features.CodeActions.Refactorings;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions;

/// <summary>The changes on offer for a part of a document.</summary>
public static class CodeActionFeature
{
    /// <summary>The quick fixes of the findings that <paramref name="span"/> touches, best first.</summary>
    public static ImmutableArray<CodeAction> QuickFixes(Snapshot snapshot, TextSpan span, LintOptions options)
    {
        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (Finding finding in snapshot.Lint(options).Findings)
        {
            if (!finding.Span.Touches(span.Start) && !finding.Span.Overlaps(span)) continue;

            foreach (Fix fix in finding.Fixes)
            {
                actions.Add(new CodeAction(fix.Title, CodeActionKind.QuickFix, fix.Edits, [finding], IsPreferred: fix == finding.Fixes[0]) { Files = fix.Files });
            }
        }

        return actions.ToImmutable();
    }

    /// <summary>
    /// For each rule with a finding that <paramref name="span"/> touches, the first fixes of all its findings in the document as one action,
    /// where there are several. Those of images have an action of their own (<see cref="PinFeature"/>).
    /// </summary>
    public static ImmutableArray<CodeAction> FixesOfOneKind(Snapshot snapshot, TextSpan span, LintOptions options)
    {
        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>(0);
        ImmutableArray<Finding> findings = snapshot.Lint(options).Findings;
        HashSet<RuleDescriptor> seen = [];
        foreach (Finding finding in findings)
        {
            if (!finding.Span.Touches(span.Start) && !finding.Span.Overlaps(span)) continue;
            if (finding.Fixes.IsEmpty || finding.Rule.Category == Category.BaseImage || !seen.Add(finding.Rule)) continue;
            if (FixAll(findings.Where(other => other.Rule == finding.Rule)) is { } action) actions.Add(action);
        }

        return actions.ToImmutable();
    }

    /// <summary>The changes of form on offer where <paramref name="span"/> starts.</summary>
    public static ImmutableArray<CodeAction> Refactorings(Snapshot snapshot, TextSpan span, LintOptions options) =>
        RefactoringPlace.Find(snapshot, span.Start, options) is { } place ? [.. RefactoringCatalogue.Find(place)] : [];

    /// <summary>
    /// Every safe fix of the document as one action, or <c>null</c> where there is none. Of a finding's safe fixes the first one counts;
    /// a fix that would touch what an earlier one edits waits for the next time.
    /// </summary>
    public static CodeAction? FindFixAll(Snapshot snapshot, LintOptions options)
    {
        EditSet edits = new();
        ImmutableArray<Finding>.Builder repaired = ImmutableArray.CreateBuilder<Finding>();
        foreach (Finding finding in snapshot.Lint(options).Findings)
        {
            Fix? safe = finding.Fixes.FirstOrDefault(fix => fix.Kind == FixKind.Safe);
            if (safe is not null && edits.TryAdd(safe.Edits)) repaired.Add(finding);
        }

        return repaired.Count == 0
            ? null
            : new CodeAction("Fix all that is safe to fix", CodeActionKind.FixAll, edits.Edits, repaired.ToImmutable(), IsPreferred: false);
    }

    /// <summary>The first fixes of some findings of a rule, as far as they do not touch each other; <c>null</c> where that is less than two.</summary>
    private static CodeAction? FixAll(IEnumerable<Finding> findings)
    {
        EditSet edits = new();
        ImmutableArray<Finding>.Builder repaired = ImmutableArray.CreateBuilder<Finding>();
        foreach (Finding finding in findings)
        {
            if (finding.Fixes is [{ Files.IsEmpty: true } first, ..] && edits.TryAdd(first.Edits)) repaired.Add(finding);
        }

        return repaired.Count < 2
            ? null
            : new CodeAction($"Fix all {repaired.Count} of {repaired[0].Rule.Name} in this file", CodeActionKind.QuickFix, edits.Edits, repaired.ToImmutable(), IsPreferred: false);
    }
}
