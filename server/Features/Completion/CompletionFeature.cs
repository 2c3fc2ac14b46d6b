using System.Collections.Immutable;
using Basewise.Features.Completion.Dockerfiles;
using Basewise.Features.Configuration;
using Basewise.Python.Projects;

namespace Basewise.Features.Completion;

/// <summary>What can be written where the cursor is.</summary>
public static class CompletionFeature
{
    /// <summary>
    /// The characters after which an editor asks without being told to. Those that no editor takes for a part of a word, so that it would
    /// stop asking inside <c>typing-extensions</c>, <c>4.2.1</c> and <c>python:3.13-slim</c>; those that begin something in a Dockerfile; and the
    /// blank, which is answered only where something must follow.
    /// </summary>
    public static ImmutableArray<string> TriggerCharacters { get; } = ["-", ".", "=", "<", ">", "~", "!", ",", "$", "{", ":", "/", "@", "[", " "];

    public static CompletionList At(Snapshot snapshot, int offset, CompletionOccasion occasion)
    {
        if (snapshot.Dependencies is { } file) return InFile(snapshot, file, offset, occasion);
        if (snapshot.Language == DocumentLanguage.Configuration) return occasion.Trigger is '[' ? CompletionList.Empty : ConfigurationCompletion.At(snapshot.Source, offset);

        return snapshot.Model is { } model ? DockerfileCompletion.At(snapshot, model, offset, occasion) : CompletionList.Empty;
    }

    private static CompletionList InFile(Snapshot snapshot, DependencyFile file, int offset, CompletionOccasion occasion)
    {
        PackageSurroundings surroundings = PackageSurroundings.Of(snapshot, occasion);
        if (file.Requirements is not { } requirements) return ProjectFileCompletion.At(file, offset, surroundings);

        // Blanks and the signs of Dockerfiles end a word there, and begin nothing.
        return occasion.Trigger is ' ' or '$' or '{' or ':' or '@' ? CompletionList.Empty : RequirementsCompletion.At(requirements, offset, surroundings);
    }

    /// <summary>What is known of an item's topic, as Markdown; <c>null</c> for a topic that there is not.</summary>
    public static string? Describe(string topic, DateOnly today) => DocumentationTopics.Describe(topic, today);
}
