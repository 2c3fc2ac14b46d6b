using Basewise.Syntax.Text;

namespace Basewise.Syntax.Ignore;

/// <summary>A line: a pattern, a comment, or nothing.</summary>
/// <param name="FullSpan">With its line end, and in the first line with the byte order mark: these spans, joined, are the text.</param>
/// <param name="Span">Without them.</param>
/// <param name="Pattern"><c>null</c> for comments and blank lines.</param>
public sealed record DockerignoreLine(TextSpan FullSpan, TextSpan Span, bool IsComment, IgnorePattern? Pattern);
