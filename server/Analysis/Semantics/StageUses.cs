using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>Finds the places where stages are used, as BuildKit resolves them: FROM looks upwards, <c>--from</c> in the whole file.</summary>
internal static class StageUses
{
    public static ImmutableArray<StageUse> In(ImmutableArray<Stage> stages, StageDirectory directory)
    {
        ImmutableArray<StageUse>.Builder uses = ImmutableArray.CreateBuilder<StageUse>();
        foreach (Stage stage in stages)
        {
            // BuildKit does not find a stage in the wrong case, but the author means that stage.
            if ((stage.Base.Parent ?? stage.Base.MeantStage) is { } parent && stage.Base is { Text: { Text: { } text } resolved } && resolved.FindEdit(0, text.Length, "") is { } place)
            {
                uses.Add(new StageUse(parent, stage, place.Span));
            }

            foreach (Step step in stage.Steps)
            {
                foreach ((string written, TextSpan span) in new StageSources(step.Effective))
                {
                    if (directory.Find(written) is { } used) uses.Add(new StageUse(used, stage, span) { IsOnbuild = step.Instruction.Kind == InstructionKind.Onbuild });
                }
            }
        }

        return uses.ToImmutable();
    }
}
