using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>A file that an installer reads: behind <c>-r</c>, or one that it looks for by itself.</summary>
/// <param name="StepIndex">Of the RUN in its stage.</param>
/// <param name="Program">What reads it: <c>pip</c>, <c>poetry</c>.</param>
/// <param name="Span">What names it, or else the command's verb.</param>
/// <param name="Written">The path as the command has it.</param>
/// <param name="Path">Absolute, in the image.</param>
internal sealed record RequirementUse(Stage Stage, int StepIndex, string Program, TextSpan Span, string Written, string Path, FileOrigins Origins)
{
    /// <summary>Where it comes from: a walk over what stands above.</summary>
    public FileOrigin FindOrigin() => Origins.Find(Stage, StepIndex, Path);
}
