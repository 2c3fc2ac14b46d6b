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
                InstructionSyntax instruction = step.Effective;
                if (!HasSources(instruction)) continue;

                // Nearly all are of a COPY, which has one.
                if (instruction is TransferSyntax { Kind: InstructionKind.Copy, From: { Value: { } value } flag })
                {
                    Add(step, value, flag.ValueSpan);
                    continue;
                }

                foreach ((string written, TextSpan span) in SourcesOf(instruction)) Add(step, written, span);
            }
        }

        return uses.DrainToImmutable();

        void Add(Step step, string written, TextSpan span)
        {
            if (directory.Find(written) is { } used) uses.Add(new StageUse(used, step.Stage, span) { IsOnbuild = step.Instruction.Kind == InstructionKind.Onbuild });
        }
    }

    /// <summary>Whether any of the steps copies or mounts from anything else than the build context.</summary>
    public static bool AnyHasSources(ImmutableArray<Step> steps)
    {
        foreach (Step step in steps)
        {
            if (HasSources(step.Effective)) return true;
        }

        return false;
    }

    /// <summary>Whether an instruction copies or mounts from anything else than the build context: most do not.</summary>
    public static bool HasSources(InstructionSyntax instruction)
    {
        if (instruction is not RunSyntax run) return instruction is TransferSyntax { From: not null };

        foreach (MountSyntax mount in run.Mounts)
        {
            if (mount.Find("from") is not null) return true;
        }

        return false;
    }

    /// <summary>What an instruction copies or mounts from, as written: the name or number of a stage, or an image.</summary>
    public static IEnumerable<(string Written, TextSpan Span)> SourcesOf(InstructionSyntax instruction)
    {
        switch (instruction)
        {
            case TransferSyntax { Kind: InstructionKind.Copy, From: { Value: { } value } flag }:
                yield return (value, flag.ValueSpan);
                break;
            case RunSyntax run:
                foreach (MountSyntax mount in run.Mounts)
                {
                    if (mount.Find("from") is { } from && SpanInMount(mount.Flag.Word, from) is { } span) yield return (from, span);
                }

                break;
        }
    }

    private static TextSpan? SpanInMount(WordSyntax flag, string stage)
    {
        int at = flag.Raw.IndexOf($"from={stage}", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;

        int start = flag.Start + at + "from=".Length;
        return flag.Line.SourceSpan(start, start + stage.Length);
    }
}
