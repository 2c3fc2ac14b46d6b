using Basewise.Syntax.Text;

namespace Basewise.Features.Links;

/// <summary>Words that name a file of the build context.</summary>
/// <param name="Path">Where it is in the tree of files that the document stands in.</param>
public sealed record FileLink(TextSpan Span, string Path);
