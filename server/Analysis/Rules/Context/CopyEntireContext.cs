using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports a copy of the whole build context into the image.</summary>
internal sealed class CopyEntireContext : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "copy-entire-context", Category.Context, Severity.Information,
        "The whole build context is copied into the image", FixKind.None, ["DF007", "DF026"])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                foreach (ContextSource source in ContextSource.Of(step, context.Escape))
                {
                    if (!source.IsEverything) continue;

                    context.Report(
                        source.Word.Span,
                        "Whatever lies in the project's folder gets into the image, and a change of any file makes this layer anew: name what the program needs.");
                }
            }
        }
    }
}
