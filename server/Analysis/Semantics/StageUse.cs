using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>A place that names a stage, or gives its number: in FROM, <c>COPY --from</c> or <c>RUN --mount=from</c>.</summary>
/// <param name="User">The stage in which it stands.</param>
/// <param name="Span">The name or number alone; it may stand in the default of an ARG.</param>
public sealed record StageUse(Stage Stage, Stage User, TextSpan Span)
{
    /// <summary>Whether an ONBUILD names it: then it is meant for another file, whose stages may be others.</summary>
    public bool IsOnbuild { get; init; }
}
