using Basewise.Analysis.Dependencies;

namespace Basewise.Features.Completion;

/// <summary>What is known around a place where a package is asked for.</summary>
/// <param name="Indexes">The indexes that it comes from.</param>
/// <param name="Installs">The images that it is installed into, once each; looked for where a version is told of.</param>
/// <param name="Folder">The files beside it; null where they are not known.</param>
internal sealed record PackageSurroundings(AskedIndexes Indexes, Lazy<IReadOnlyList<ImageInstall>> Installs, ProjectFolder? Folder)
{
    /// <summary>Nothing but the facts.</summary>
    public static PackageSurroundings None { get; } = new(AskedIndexes.None, new Lazy<IReadOnlyList<ImageInstall>>([]), null);

    public static PackageSurroundings Of(Snapshot snapshot, CompletionOccasion occasion) => snapshot.Dependencies is { } file
        ? new(AskedIndexes.Of(file, occasion.Packages), new(() => ImageInstall.Of(snapshot.Images)), snapshot.Folder)
        : None;
}
