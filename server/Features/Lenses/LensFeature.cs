using System.Collections.Immutable;
using Basewise.Analysis.Semantics;

namespace Basewise.Features.Lenses;

/// <summary>What a Dockerfile's images are and how a file's packages stand, at a glance.</summary>
public static class LensFeature
{
    /// <summary>The lenses of a document, in the order of the text.</summary>
    public static ImmutableArray<Lens> Of(Snapshot snapshot, LensOptions options, DateOnly today)
    {
        if (snapshot.Dependencies is { } dependencies) return options.Packages && DependencyLens.Find(dependencies) is { } lens ? [lens] : [];
        if (snapshot.Model is not { } model) return [];

        ImmutableArray<Lens>.Builder lenses = ImmutableArray.CreateBuilder<Lens>();
        foreach (Stage stage in model.Stages)
        {
            if (options.Images && ImageLens.Describe(stage, model.Images.Registry, today) is { } image) lenses.Add(new Lens(stage.From.Span, image));
            if (options.FinalImage && stage == model.FinalStage && FinalImageLens.Describe(model, stage) is { } final) lenses.Add(new Lens(stage.From.Span, final));
        }

        return lenses.ToImmutable();
    }
}
