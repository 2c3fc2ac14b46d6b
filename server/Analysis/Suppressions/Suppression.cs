using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>One name in a comment that switches rules off.</summary>
/// <param name="Index">Which of the comment's names it is.</param>
/// <param name="Rule">The rule of that name; <c>null</c> where there is none.</param>
/// <param name="Span">The part of the text in which the rule is off.</param>
internal sealed record Suppression(SuppressionComment Comment, int Index, RuleDescriptor? Rule, SuppressionReach Reach, TextSpan Span)
{
    public TextSpan NameSpan => Comment.Names[Index];
}
