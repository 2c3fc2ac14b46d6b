using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>A place where a rule's pattern stands.</summary>
/// <param name="Span">The words that it is about, not the line.</param>
/// <param name="Message">What happens and what to do, with the real names and numbers of this file.</param>
/// <param name="Fixes">The best one first.</param>
public sealed record Finding(
    RuleDescriptor Rule, Severity Severity, TextSpan Span, string Message, ImmutableArray<Fix> Fixes)
{
    /// <summary>The other places that the message speaks of.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];
}
