using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>Another place that explains a finding, of the same file unless another one is named.</summary>
public sealed record RelatedPlace(TextSpan Span, string Message)
{
    /// <summary>The file that it is in; <c>null</c> for the one that is judged.</summary>
    public RelatedFile? File { get; init; }
}
