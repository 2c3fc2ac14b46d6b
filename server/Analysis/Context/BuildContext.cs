using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Context;

/// <summary>
/// The folder that a Dockerfile is built in, as far as it is known: what is there, and what <c>.dockerignore</c> leaves out. Paths are
/// relative to it, clean, with slashes; the folder itself is empty. Nothing is read before it is asked for.
/// </summary>
public sealed class BuildContext
{
    private readonly IFileTree tree;
    private readonly Lazy<DockerignoreFile?> ignore;
    private readonly Lazy<string?> unread;

    private readonly Lazy<InstallRequests> requests;

    private readonly FileOrigins origins;

    internal BuildContext(DockerfilePlace place, string folder, ImmutableArray<ContextSource> sources, SemanticModel model)
    {
        origins = new FileOrigins(this, model.Syntax.Escape);
        requests = new(() => InstallRequests.In(model, this));
        tree = place.Tree;
        (Folder, DockerfilePath) = (folder, place.Path);
        Sources = sources;
        ignore = new(() => DockerignoreFile.Find(place, folder));
        unread = new(() => DockerignoreFile.FindUnread(place, folder));
    }

    /// <summary>Where it is in the tree of files.</summary>
    public string Folder { get; }

    /// <summary>Where the Dockerfile is in the tree of files, which need not be below the folder.</summary>
    public string DockerfilePath { get; }

    /// <summary>What the Dockerfile copies of it, in the order of the text.</summary>
    public ImmutableArray<ContextSource> Sources { get; }

    /// <summary>The <c>.dockerignore</c> that counts; <c>null</c> where there is none.</summary>
    public DockerignoreFile? Dockerignore => ignore.Value;

    /// <summary>A <c>.dockerignore</c> beside the Dockerfile that Docker does not read, because the context is another folder.</summary>
    public string? UnreadDockerignore => unread.Value;

    /// <summary>What the Dockerfile installs, read from it and from these files.</summary>
    public InstallRequests InstallRequests => requests.Value;

    /// <summary>The context of a Dockerfile; <c>null</c> where it cannot be told with certainty which folder it is.</summary>
    public static BuildContext? Find(DockerfilePlace place, SemanticModel model) => new ContextSearch(place, model).Find();

    /// <summary>What is in a folder of the context, ignored or not; <c>null</c> where it cannot be told.</summary>
    public FolderListing? List(string folder) => tree.List(InTree(folder));

    /// <summary>Whether something is there, ignored or not.</summary>
    public Presence Find(string path) => TreeWalk.Find(tree, Folder, path);

    /// <summary>What a wildcard takes, ignored or not; <c>null</c> where not all of it can be told.</summary>
    internal IEnumerable<ContextEntry>? Find(PathPattern wildcard) =>
        TreeWalk.Find(tree, Folder, wildcard)?.Select(entry => new ContextEntry(entry.Path, entry.Kind));

    /// <summary>The pattern that leaves a path out of the context, or <c>null</c> where none does.</summary>
    public IgnorePattern? FindIgnoring(string path) => Dockerignore?.Syntax.FindIgnoring(path);

    /// <summary>The file of the context that a RUN finds at a path of the image; <c>null</c> where that is not known.</summary>
    /// <param name="index">Of the RUN in its stage.</param>
    /// <param name="imagePath">Absolute.</param>
    public string? FindCopied(Stage stage, int index, string imagePath) =>
        origins.Find(stage, index, imagePath).ContextPath is { } path && Find(path) == Presence.File ? path : null;

    /// <summary>What a source takes along.</summary>
    public CopiedFiles TakenBy(ContextSource source) => CopiedFiles.Of(source, this);

    /// <summary>The text of a small file, ignored or not.</summary>
    public SourceText? FindText(string path) => tree.FindText(InTree(path));

    /// <summary>A path of the context as one of the tree.</summary>
    public string InTree(string path) => path.Length == 0 ? Folder : CleanPath.Join(Folder, path);
}
