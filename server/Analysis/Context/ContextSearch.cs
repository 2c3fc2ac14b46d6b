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

    private readonly ImmutableArray<ContextSource>.Builder sources = ImmutableArray.CreateBuilder<ContextSource>();

    /// <summary>What <c>RUN --mount=type=bind</c> takes from the context.</summary>
    private readonly List<string> mounted = [];

    public BuildContext? Find()
    {
        FindSources();
        if (sources.Count + mounted.Count is 0 or > MostSources) return null;

        (string Path, PathPattern? Wildcard)[] telling =
        [
            .. sources.Where(source => !source.IsEverything).Select(source => (source.Path, source.Wildcard))
                .Concat(mounted.Where(path => path.Length > 0).Select(path => (Path: path, Wildcard: (PathPattern?)null)))
                .DistinctBy(source => source.Path),
        ];
        return FindFolder(telling) is { } folder ? new BuildContext(place, folder, sources.ToImmutable(), model) : null;
    }

    private void FindSources()
    {
        foreach (Stage stage in model.Stages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Effective is TransferSyntax { From: null }) sources.AddRange(ContextSource.Of(step, model.Syntax.Escape));
                else if (step.Effective is RunSyntax { Mounts: [_, ..] mounts }) AddMounted(mounts);

                if (sources.Count + mounted.Count > MostSources) return;
            }
        }
    }

    private void AddMounted(ImmutableArray<MountSyntax> mounts)
    {
        foreach (MountSyntax mount in mounts)
        {
            if (mount.Type != "bind" || mount.Find("from") is not null) continue;

            string source = mount.Find("source") ?? mount.Find("src") ?? "";
            if (!source.Contains('$', StringComparison.Ordinal)) mounted.Add(CleanPath.Within(source));
        }
    }

    private string? FindFolder((string Path, PathPattern? Wildcard)[] telling)
    {
        string own = CleanPath.ParentOf(place.Path);
        if (place.Tree.List(own) is not { } listing) return null;

        int here = telling.Count(source => IsThere(own, source.Path, source.Wildcard));
        bool isProject = ProjectFiles.Any(name => listing.Find(name) is not null);
        if (here == telling.Length) return here > 0 || isProject ? own : null;

        int best = here;
        for (string folder = own; folder.Length > 0;)
        {
            folder = CleanPath.ParentOf(folder);
            int there = telling.Count(source => IsThere(folder, source.Path, source.Wildcard));
            if (there == telling.Length) return folder;

            best = Math.Max(best, there);
        }

        // Nothing has all of it: something is missing, or made before the build. Then only a folder that has more than any other will do.
        return best == here && (here > 0 || isProject) ? own : null;
    }

    private bool IsThere(string folder, string path, PathPattern? wildcard) =>
        wildcard is null
            ? TreeWalk.Find(place.Tree, folder, path) is Presence.File or Presence.Folder
            : TreeWalk.Find(place.Tree, folder, wildcard) is { IsEmpty: false };
}
