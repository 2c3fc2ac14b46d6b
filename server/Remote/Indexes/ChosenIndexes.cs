using System.Collections.Immutable;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Indexes;

/// <summary>
/// The indexes that a person chose, and what that makes of every question: whom it goes to, and whether it may. Another choice is another object,
/// which knows nothing of this one's.
/// </summary>
internal sealed class ChosenIndexes
{
    private const int MostQuestions = 1000;

    private readonly NetworkSettings settings;
    private readonly PackageSources? configured;
    private readonly IndexClient client;
    private readonly IndexPolicy policy;
    private readonly ImmutableArray<string> own;
    private readonly Remembered<ProjectQuestion, JointQuestion> projects;
    private readonly Remembered<IndexFile, Topic<CoreMetadata>> metadata;

    /// <param name="configured">Those of the person's pip; null where the settings name others, so that pip's do not count.</param>
    public ChosenIndexes(NetworkSettings settings, PackageSources? configured, IndexClient client)
    {
        (this.settings, this.configured, this.client) = (settings, configured, client);
        own = configured is null ? settings.PackageIndexes : configured.Index is { } index ? [index, .. configured.Extra] : configured.Extra;
        policy = new IndexPolicy(settings, own);
        projects = new(MostQuestions, Join);

        // All of a file is much to compare, and an answer hands out the same object each time.
        metadata = new(MostQuestions, TopicOf, ReferenceEqualityComparer.Instance);
    }

    private readonly record struct ProjectQuestion(PackageName Project, PackageSources? Sources);

    /// <summary>Whether this is what follows from those settings and that configuration, which are the same objects as long as nobody changes them.</summary>
    public bool FollowFrom(NetworkSettings settings, PackageSources? configured) => ReferenceEquals(settings, this.settings) && ReferenceEquals(configured, this.configured);

    /// <param name="sources">Where the file that asks for the project says that packages come from; null where it says nothing.</param>
    public JointQuestion FilesOf(PackageName project, PackageSources? sources) => projects.Of(new ProjectQuestion(project, sources));

    public Topic<CoreMetadata> MetadataOf(IndexFile file) => metadata.Of(file);

    private JointQuestion Join(ProjectQuestion question)
    {
        ImmutableArray<string> addresses = question.Sources switch
        {
            null => own,
            { Index: { } index } named => [index, .. named.Extra],
            var more => [.. own, .. more.Extra],
        };
        return new JointQuestion([.. addresses.Distinct(StringComparer.Ordinal).Select(address => FindTopic(address, question.Project))]);
    }

    private Topic<ProjectFiles>? FindTopic(string written, PackageName project)
    {
        if (IndexAddress.Find(written) is not { } index) return null;

        Uri page = index.PageOf(project);
        Obstacle? refusal = policy.FindObstacle(index);
        return new Topic<ProjectFiles>(
            page.AbsoluteUri, index.Host, () => refusal, (before, cancellationToken) => client.FindFilesAsync(index, page, project, policy, before, cancellationToken));
    }

    private Topic<CoreMetadata> TopicOf(IndexFile file)
    {
        Uri address = new($"{file.Address.AbsoluteUri}.metadata");
        Obstacle? refusal = policy.FindObstacleOfFile(address);
        return new Topic<CoreMetadata>(
            file.Address.AbsoluteUri, address.Authority, () => refusal, (_, cancellationToken) => client.FindMetadataAsync(address, policy, cancellationToken));
    }
}
