using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Remote.Answers;
using Basewise.Remote.Pip;

namespace Basewise.Remote.Indexes;

/// <summary>The indexes of Python packages: those of the person's own pip, and those that files name as far as that is allowed.</summary>
internal sealed class PackageIndexes : IPackageIndex
{
    // A release of yesterday is soon enough for a hint.
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan ForEver = TimeSpan.FromDays(3650);

    private static readonly Heard<CoreMetadata> NoMetadata =
        new(null, null, new Obstacle(ObstacleKind.Unusable, "the index has no metadata beside the file"));

    private readonly IndexClient client;
    private readonly PipConfiguration pip;
    private readonly Flights flights;
    private readonly Func<NetworkSettings> consult;
    private readonly AnswerBook<ProjectFiles> projects;
    private readonly AnswerBook<CoreMetadata> metadata;
    private volatile ChosenIndexes? chosen;

    public PackageIndexes(
        IndexClient client, PipConfiguration pip, AnswerFolder? folder, Flights flights, HostPauses pauses, TimeProvider clock, Func<NetworkSettings> consult)
    {
        (this.client, this.pip, this.flights, this.consult) = (client, pip, flights, consult);
        projects = new AnswerBook<ProjectFiles>(new ProjectFilesFormat(), folder, flights, pauses, clock, FreshFor);
        metadata = new AnswerBook<CoreMetadata>(new CoreMetadataFormat(), folder, flights, pauses, clock, ForEver);
    }

    public event Action? Changed
    {
        add => flights.Changed += value;
        remove => flights.Changed -= value;
    }

    public Heard<ProjectFiles> FilesOf(PackageName project, PackageSources? sources = null) => Choose().FilesOf(project, sources).Ask(projects);

    public Heard<CoreMetadata> MetadataOf(IndexFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.HasMetadata ? metadata.Ask(Choose().MetadataOf(file)) : NoMetadata;
    }

    /// <summary>What the settings of this moment make of a question. Rules ask hundreds of them at every key, and settings change once in a while.</summary>
    private ChosenIndexes Choose()
    {
        NetworkSettings settings = consult();
        PackageSources? configured = settings.PackageIndexes.IsEmpty ? pip.Sources : null;
        if (chosen is { } known && known.FollowFrom(settings, configured)) return known;

        ChosenIndexes other = new(settings, configured, client);
        chosen = other;
        return other;
    }
}
