using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>
/// Tells which folder a Dockerfile is built in. That is on no line of it (<c>docker build -f docker/Dockerfile .</c>), so what it copies
/// must tell: its own folder where that has what is copied, and else the folder above it that has all of it.
/// </summary>
internal sealed class ContextSearch(DockerfilePlace place, SemanticModel model)
{
    /// <summary>More sources than a person writes: of such a file nothing is told.</summary>
    private const int MostSources = 500;

    /// <summary>What a folder holds in which a Python project begins.</summary>
    private static readonly string[] ProjectFiles =
    [
        DockerignoreFile.Name, ".git", "pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "Pipfile", "manage.py", "package.json",
        "environment.yml", "uv.lock", "poetry.lock",
    ];

    public BuildContext? Find()
    {
        ImmutableArray<ContextSource> sources = FindSources();
        if (sources.Length is 0 or > MostSources) return null;

        ImmutableArray<ContextSource> telling = [.. sources.Where(source => !source.IsEverything).DistinctBy(source => source.Path)];
        return FindFolder(telling) is { } folder ? new BuildContext(place, folder, sources, model.Syntax.Escape) : null;
    }

    private ImmutableArray<ContextSource> FindSources()
    {
        ImmutableArray<ContextSource>.Builder sources = ImmutableArray.CreateBuilder<ContextSource>();
        foreach (Stage stage in model.Stages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Effective is not TransferSyntax { From: null }) continue;

                sources.AddRange(ContextSource.Of(step, model.Syntax.Escape));
                if (sources.Count > MostSources) return sources.ToImmutable();
            }
        }

        return sources.ToImmutable();
    }

    private string? FindFolder(ImmutableArray<ContextSource> telling)
    {
        string own = CleanPath.ParentOf(place.Path);
        if (place.Tree.List(own) is not { } listing) return null;

        int here = telling.Count(source => IsThere(own, source) == true);
        bool isProject = ProjectFiles.Any(name => listing.Find(name) is not null);
        if (here == telling.Length) return here > 0 || isProject ? own : null;

        int best = here;
        for (string folder = own; folder.Length > 0;)
        {
            folder = CleanPath.ParentOf(folder);
            int there = telling.Count(source => IsThere(folder, source) == true);
            if (there == telling.Length) return folder;

            best = Math.Max(best, there);
        }

        // Nothing has all of it: something is missing, or made before the build. Then only a folder that has more than any other will do.
        return best == here && (here > 0 || isProject) ? own : null;
    }

    private bool? IsThere(string folder, ContextSource source)
    {
        if (source.Wildcard is { } wildcard) return TreeWalk.Find(place.Tree, folder, wildcard) is { } found ? !found.IsEmpty : null;

        return TreeWalk.Find(place.Tree, folder, source.Path) switch
        {
            Presence.Unknown => null,
            Presence.Missing => false,
            _ => true,
        };
    }
}
