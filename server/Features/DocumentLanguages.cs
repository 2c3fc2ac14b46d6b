using Basewise.Analysis.Configuration;

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
        "pip-requirements" => DocumentLanguage.PipRequirements,
        _ => DocumentLanguage.Unknown,
    };

    /// <summary>The language of a file that is judged though nobody has opened it.</summary>
    public static DocumentLanguage FromName(ReadOnlySpan<char> fileName) =>
        IsDockerfile(fileName) ? DocumentLanguage.Dockerfile
        : ConfigurationFile.IsOwn(fileName) ? DocumentLanguage.Configuration
        : DocumentLanguage.Unknown;

    /// <summary>Whether a file of this name is a Dockerfile: Dockerfile, Containerfile, Dockerfile.*, Containerfile.*, *.Dockerfile, *.Containerfile.</summary>
    public static bool IsDockerfile(ReadOnlySpan<char> fileName) =>
        IsNamedAfter(fileName, "Dockerfile") || IsNamedAfter(fileName, "Containerfile");

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
