using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Lenses;

/// <summary>What the image is made of that the file builds: the stages below it, those that it takes files from, and its user.</summary>
internal static class FinalImageLens
{
    private const int MostSources = 4;

    /// <returns>Null for a file of one stage, of which there is nothing to tell.</returns>
    public static string? Describe(SemanticModel model, Stage final)
    {
        if (model.Stages.Length < 2) return null;

        IEnumerable<string> chain = model.FinalImageStages.Select(stage => stage == final ? stage.Name ?? "this stage" : ImageLens.NameOf(stage));
        string root = final.Root.Base is { IsScratch: true } ? "scratch" : final.Root.Base.Reference?.Text ?? "an image that is not known yet";
        string[] sources = [.. SourcesOf(model)];
        string files = sources.Length == 0 ? "" : $" · files from {string.Join(", ", sources.Take(MostSources))}{(sources.Length > MostSources ? " and others" : "")}";
        string user = final.User.Name is { } name ? $" · runs as {name}" : "";
        return $"Final image: {string.Join(" → ", chain.Prepend(root))}{files}{user}";
    }

    /// <summary>The stages and images that its layers take files from, each once, in the order of the file.</summary>
    private static IEnumerable<string> SourcesOf(SemanticModel model)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (Step step in model.FinalImageStages.SelectMany(stage => stage.Steps))
        {
            if (step.Effective is not TransferSyntax { From.Value: { Length: > 0 } from }) continue;

            string name = model.FindStage(from) is { } stage ? ImageLens.NameOf(stage) : from;
            if (seen.Add(name)) yield return name;
        }
    }
}
