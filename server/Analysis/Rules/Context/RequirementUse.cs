using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Context;

/// <summary>A file behind <c>pip install -r</c>.</summary>
/// <param name="StepIndex">Of the RUN in its stage.</param>
/// <param name="Path">Absolute, in the image.</param>
internal sealed record RequirementUse(Stage Stage, int StepIndex, ShellWord Word, string Path, FileOrigins Origins)
{
    /// <summary>Looks through the instructions above for what brings the file.</summary>
    public FileOrigin FindOrigin() => Origins.Find(Stage, StepIndex, Path);
}
