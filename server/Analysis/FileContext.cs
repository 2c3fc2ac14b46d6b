using System.Collections.Immutable;
using Basewise.Analysis.Suppressions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>
/// What a rule knows of a file of whatever kind, and where it says what it found. The rules look at a file one after the other through the
/// same one: most find nothing, and then nothing is made for them.
/// </summary>
public abstract class FileContext
{
    private ChosenRule? rule;
    private Verdict? verdict;
    private Verdict? taken;

    private protected FileContext(LintOptions options) => Options = options;

    public abstract SourceText Source { get; }

    /// <summary>What the project asks for beyond the rules' own judgement.</summary>
    public LintOptions Options { get; }

    public DateOnly Today => Options.Today;

    /// <summary>What the file has of the rules' subjects; <c>null</c> where every rule is asked.</summary>
    private protected FileSubjects? Subjects { get; init; }

    /// <summary>Comments that switch nothing off; known to a rule that comes last, and none to the others.</summary>
    internal IEnumerable<Suppression> UnusedSuppressions { get; set; } = [];

    /// <summary>Whether the files beside it are known.</summary>
    internal abstract bool KnowsFiles { get; }

    /// <summary>How many findings the rule has reported, kept or not.</summary>
    internal int Count => verdict is null ? 0 : verdict.Findings.Count + verdict.LeftOut;

    public void Report(TextSpan span, string message, params ReadOnlySpan<Fix> fixes) => Report(Asked.Descriptor.Severity, span, message, [], fixes);

    /// <param name="related">The other places that the message speaks of.</param>
    public void Report(TextSpan span, string message, ImmutableArray<RelatedPlace> related, params ReadOnlySpan<Fix> fixes) =>
        Report(Asked.Descriptor.Severity, span, message, related, fixes);

    /// <param name="severity">That of this finding, unless a setting chose one for the whole rule.</param>
    /// <param name="related">The other places that the message speaks of.</param>
    public void Report(
        Severity severity, TextSpan span, string message, ImmutableArray<RelatedPlace> related, params ReadOnlySpan<Fix> fixes)
    {
        verdict ??= taken?.Reuse(Asked.Descriptor) ?? new Verdict(Asked.Descriptor);
        verdict.Add(new Finding(Asked.Descriptor, Asked.Severity ?? severity, span, message, [.. fixes]) { Related = related }, Options.MostFindingsOfARule);
    }

    /// <summary>Lets a rule look at the file.</summary>
    /// <returns>What it says, or how it broke down; <c>null</c> where it says nothing.</returns>
    internal Verdict? Ask(ChosenRule asked) => Subjects is null || Subjects.MayHaveAny(asked.Subjects) ? Look(asked) : null;

    private Verdict? Look(ChosenRule asked)
    {
        (rule, verdict) = (asked, null);
        try
        {
            Check(asked);
            return verdict;
        }
#pragma warning disable CA1031 // A rule may fail in any way; the findings of the others are still worth having, and the failure is handed on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new Verdict(asked.Descriptor) { Failure = exception };
        }
    }

    /// <summary>Lets the next rule have the object in which the last one has said something, as all of that is taken.</summary>
    internal void HasTaken(Verdict said) => taken = said is { Failure: null, Kept: null } ? said : null;

    private protected abstract void Check(ChosenRule asked);

    /// <summary>Keeps what the rule that is asked gathers of a part of the file.</summary>
    private protected void Keep(object? part)
    {
        if (part is not null) verdict = new Verdict(Asked.Descriptor) { Kept = part };
    }

    private protected ChosenRule Asked => rule ?? throw new InvalidOperationException("Only a rule that was asked reports.");
}
