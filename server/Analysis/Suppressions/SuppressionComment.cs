using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>A comment that switches rules off.</summary>
/// <param name="Comment">From the number sign to the end of the line.</param>
/// <param name="IsForFile">Whether it says of itself that it is about the whole file.</param>
/// <param name="Names">Where the names stand.</param>
public sealed record SuppressionComment(SuppressionDialect Dialect, TextSpan Comment, bool IsForFile, ImmutableArray<TextSpan> Names);
