using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>Another place of the same file that explains a finding.</summary>
public sealed record RelatedPlace(TextSpan Span, string Message);
