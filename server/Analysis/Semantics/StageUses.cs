using System.Collections.Immutable;
using System.Globalization;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>Finds the places where stages are used, as BuildKit resolves them: FROM looks upwards, <c>--from</c> in the whole file.</summary>
internal static class StageUses
{
    public static ImmutableArray<StageUse> In(ImmutableArray<Stage> stages)
    {
        Dictionary<string, Stage> byName = new(StringComparer.OrdinalIgnoreCase);
        foreach (Stage stage in stages)
        {
            if (stage.Name is { } name) byName[name] = stage;
        }

        ImmutableArray<StageUse>.Builder uses = ImmutableArray.CreateBuilder<StageUse>();
        foreach (Stage stage in stages)
        {
            if (stage.Base is { Parent: { } parent, Text: { Text: { } text } resolved } && resolved.FindEdit(0, text.Length, "") is { } place)
            {
                uses.Add(new StageUse(parent, stage, place.Span));
            }

            foreach (Step step in stage.Steps)
            {
                foreach ((string written, TextSpan span) in SourcesOf(step.Effective))
                {
                    if (Find(stages, byName, written) is { } used) uses.Add(new StageUse(used, stage, span));
                }
            }
        }

        return uses.ToImmutable();
    }

    /// <summary>The stage that a target names.</summary>
    public static Stage? Find(ImmutableArray<Stage> stages, string written)
    {
        for (int i = stages.Length - 1; i >= 0; i--)
        {
            if (string.Equals(stages[i].Name, written, StringComparison.OrdinalIgnoreCase)) return stages[i];
        }

        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < stages.Length ? stages[index] : null;
    }

    private static Stage? Find(ImmutableArray<Stage> stages, Dictionary<string, Stage> byName, string written)
    {
        if (!int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index)) return byName.GetValueOrDefault(written);

        return index >= 0 && index < stages.Length ? stages[index] : null;
    }

    private static IEnumerable<(string Written, TextSpan Span)> SourcesOf(InstructionSyntax instruction)
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
