using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hints;

/// <summary>What is known of a Dockerfile and not written where it matters.</summary>
public static class HintFeature
{
    private static readonly ImmutableArray<HintProvider> Providers = [new VariableHints()];

    /// <summary>The hints that stand in a range, in the order of the text.</summary>
    public static ImmutableArray<InlayHint> Of(Snapshot snapshot, TextSpan range, HintOptions options)
    {
        if (snapshot.Model is not { } model) return [];

        List<InlayHint> hints = [];
        foreach (HintProvider provider in Providers)
        {
            if (provider.IsWanted(options)) provider.AddTo(hints, model, range);
        }

        return [.. hints.Where(hint => range.Touches(hint.Offset)).OrderBy(hint => hint.Offset)];
    }
}
