using Basewise.Analysis.Configuration;
using Basewise.Python.Projects;

namespace Basewise.Features;

/// <summary>Which language a document is written in.</summary>
public static class DocumentLanguages
{
    /// <summary>The language of an editor's language identifier, and of the name where that says more.</summary>
    /// <param name="fileName">A path or an address; what is behind its last slash counts.</param>
    public static DocumentLanguage FromId(string languageId, ReadOnlySpan<char> fileName) => languageId switch
    {
        "yaml" when ConfigurationFile.IsOwn(fileName[(fileName.LastIndexOf('/') + 1)..]) => DocumentLanguage.Configuration,
        "dockerfile" => DocumentLanguage.Dockerfile,
        "pip-requirements" => DependencyFileNames.Find(fileName) is DependencyFileKind.Constraints ? DocumentLanguage.PipConstraints : DocumentLanguage.PipRequirements,

        // TOML, JSON, or what an editor that knows neither calls plain text.
        _ => DependencyFileNames.Find(fileName) is { } kind && !kind.IsPip() ? Of(kind) : DocumentLanguage.Unknown,
    };

    /// <summary>The language of a file that is judged though nobody has opened it.</summary>
    /// <param name="path">With the folder, which may tell what the name does not.</param>
    public static DocumentLanguage FromPath(ReadOnlySpan<char> path) =>
        IsDockerfile(path[(path.LastIndexOfAny('/', '\\') + 1)..]) ? DocumentLanguage.Dockerfile
        : DependencyFileNames.Find(path) is { } kind ? Of(kind)
        : ConfigurationFile.IsOwn(path[(path.LastIndexOfAny('/', '\\') + 1)..]) ? DocumentLanguage.Configuration
        : DocumentLanguage.Unknown;

    /// <summary>What a document of the language says of packages; <c>null</c> for one that names none.</summary>
    public static DependencyFileKind? FindKind(DocumentLanguage language) => language switch
    {
        DocumentLanguage.PipRequirements => DependencyFileKind.Requirements,
        DocumentLanguage.PipConstraints => DependencyFileKind.Constraints,
        DocumentLanguage.Pyproject => DependencyFileKind.Pyproject,
        DocumentLanguage.Pipfile => DependencyFileKind.Pipfile,
        DocumentLanguage.PoetryLock => DependencyFileKind.PoetryLock,
        DocumentLanguage.PipfileLock => DependencyFileKind.PipfileLock,
        DocumentLanguage.UvLock => DependencyFileKind.UvLock,
        DocumentLanguage.PdmLock => DependencyFileKind.PdmLock,
        DocumentLanguage.Pylock => DependencyFileKind.Pylock,
        _ => null,
    };

    /// <summary>Whether rules judge documents of the language.</summary>
    public static bool HasRules(DocumentLanguage language) => language == DocumentLanguage.Dockerfile || FindKind(language) is not null;

    /// <summary>Whether a file of this name is a Dockerfile: Dockerfile, Containerfile, Dockerfile.*, Containerfile.*, *.Dockerfile, *.Containerfile.</summary>
    public static bool IsDockerfile(ReadOnlySpan<char> fileName) =>
        IsNamedAfter(fileName, "Dockerfile") || IsNamedAfter(fileName, "Containerfile");

    private static DocumentLanguage Of(DependencyFileKind kind) => kind switch
    {
        DependencyFileKind.Requirements => DocumentLanguage.PipRequirements,
        DependencyFileKind.Constraints => DocumentLanguage.PipConstraints,
        DependencyFileKind.Pyproject => DocumentLanguage.Pyproject,
        DependencyFileKind.Pipfile => DocumentLanguage.Pipfile,
        DependencyFileKind.PoetryLock => DocumentLanguage.PoetryLock,
        DependencyFileKind.PipfileLock => DocumentLanguage.PipfileLock,
        DependencyFileKind.UvLock => DocumentLanguage.UvLock,
        DependencyFileKind.PdmLock => DocumentLanguage.PdmLock,
        _ => DocumentLanguage.Pylock,
    };

    private static bool IsNamedAfter(ReadOnlySpan<char> fileName, ReadOnlySpan<char> word)
    {
        const StringComparison Folded = StringComparison.OrdinalIgnoreCase;
        if (fileName.StartsWith(word, Folded)) return fileName.Length == word.Length || IsFollowedByName(fileName[word.Length..], fileName);

        return fileName.EndsWith(word, Folded) && fileName.Length > word.Length && fileName[^(word.Length + 1)] == '.';
    }

    // Dockerfile.dockerignore lists what a Dockerfile's build context leaves out.
    private static bool IsFollowedByName(ReadOnlySpan<char> rest, ReadOnlySpan<char> fileName) =>
        rest.Length > 1 && rest[0] == '.' && !fileName.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase);
}
