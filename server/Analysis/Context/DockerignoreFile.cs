using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>The file that says what stays out of a build context.</summary>
/// <param name="Path">Where it is in the tree of files.</param>
public sealed record DockerignoreFile(string Path, DockerignoreSyntax Syntax)
{
    public const string Name = ".dockerignore";

    /// <summary>Its name without its folder.</summary>
    public string FileName => CleanPath.NameOf(Path);

    /// <summary>The one beside the Dockerfile that is named after it, or else the one of the context.</summary>
    internal static DockerignoreFile? Find(DockerfilePlace place, string folder) =>
        Read(place.Tree, $"{place.Path}{Name}") ?? Read(place.Tree, CleanPath.Join(folder, Name));

    /// <summary>The path of one that lies beside the Dockerfile where Docker does not look for it.</summary>
    internal static string? FindUnread(DockerfilePlace place, string folder)
    {
        string own = CleanPath.ParentOf(place.Path);
        return own != folder && place.Tree.List(own)?.Find(Name) is { Kind: EntryKind.File } ? CleanPath.Join(own, Name) : null;
    }

    private static DockerignoreFile? Read(IFileTree tree, string path) =>
        tree.List(CleanPath.ParentOf(path))?.Find(CleanPath.NameOf(path)) is { Kind: EntryKind.File } && tree.FindText(path) is { } text
            ? new DockerignoreFile(path, DockerignoreSyntax.Parse(text))
            : null;
}
