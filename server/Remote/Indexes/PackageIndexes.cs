using System.Collections.Immutable;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Remote.Answers;
using Basewise.Remote.Http;
using Basewise.Remote.Pip;
using Basewise.Remote.Registries;

namespace Basewise.Remote.Indexes;

/// <summary>The indexes of Python packages, asked by the simple repository API: those of the person's own pip, and those that files name as far as that is allowed.</summary>
internal sealed class PackageIndexes : IPackageIndex
{
    private const int MostBytesOfPage = 32 * 1024 * 1024;
    private const int MostBytesOfMetadata = 1024 * 1024;

    // A release of yesterday is soon enough for a hint.
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan ForEver = TimeSpan.FromDays(3650);
    private static readonly Obstacle NoIndex = new(ObstacleKind.NotAllowed, "pip is told to use no index");
    private static readonly Obstacle NoAddress = new(ObstacleKind.NotAllowed, "the address of the index is none on the web, or has a variable in it");
    private static readonly Obstacle NoMetadata = new(ObstacleKind.Unusable, "the index has no metadata beside the file");

    private readonly Fetcher fetcher;
    private readonly PipConfiguration pip;
    private readonly NetrcFile netrc;
    private readonly Flights flights;
    private readonly TimeProvider clock;
    private readonly Func<NetworkSettings> consult;
    private readonly JointAnswers joints = new();
    private readonly AnswerBook<ProjectFiles> projects;
    private readonly AnswerBook<CoreMetadata> metadata;

    public PackageIndexes(
        Fetcher fetcher, PipConfiguration pip, NetrcFile netrc, AnswerFolder? folder, Flights flights, HostPauses pauses, TimeProvider clock, Func<NetworkSettings> consult)
    {
        this.fetcher = fetcher;
        this.pip = pip;
        this.netrc = netrc;
        this.flights = flights;
        this.clock = clock;
        this.consult = consult;
        projects = new AnswerBook<ProjectFiles>(new ProjectFilesFormat(), folder, flights, pauses, clock, FreshFor);
        metadata = new AnswerBook<CoreMetadata>(new CoreMetadataFormat(), folder, flights, pauses, clock, ForEver);
    }

    public event Action? Changed
    {
        add => flights.Changed += value;
        remove => flights.Changed -= value;
    }

    public Heard<ProjectFiles> FilesOf(PackageName project, PackageSources? sources = null)
    {
        NetworkSettings settings = consult();
        ImmutableArray<string> own = OwnOf(settings);
        ImmutableArray<string> addresses = sources is null ? own : sources.Index is { } index ? [index, .. sources.Extra] : [.. own, .. sources.Extra];
        if (addresses.IsEmpty) return new Heard<ProjectFiles>(null, null, NoIndex);

        IndexPolicy policy = new(settings, own);
        string[] asked = [.. addresses.Distinct(StringComparer.Ordinal)];
        return Join([.. asked.Select(address => Ask(address, project, policy))], $"{project.Normalized}\n{string.Join('\n', asked)}");
    }

    public Heard<CoreMetadata> MetadataOf(IndexFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.HasMetadata) return new Heard<CoreMetadata>(null, null, NoMetadata);

        NetworkSettings settings = consult();
        IndexPolicy policy = new(settings, OwnOf(settings));
        Uri address = new($"{file.Address.AbsoluteUri}.metadata");
        Topic topic = new(file.Address.AbsoluteUri, address.Authority, policy.FindObstacleOfFile(address));
        return metadata.Ask(topic, async (_, cancellationToken) =>
        {
            Answer answer = await AskAsync(new Question(address) { MostBytes = MostBytesOfMetadata, Authorization = netrc.FindAuthorization(address) }, policy, cancellationToken).ConfigureAwait(false);
            CoreMetadata? read = answer.Status == 404 ? null : CoreMetadataFormat.Read(answer.Body) ?? throw new ObstacleException(ObstacleKind.Unusable, $"{address.Authority} sends metadata without name and version");
            return new Known<CoreMetadata>(read, clock.GetUtcNow(), address.Authority);
        });
    }

    private ImmutableArray<string> OwnOf(NetworkSettings settings)
    {
        if (!settings.PackageIndexes.IsEmpty) return settings.PackageIndexes;

        PackageSources configured = pip.Sources;
        return configured.Index is { } index ? [index, .. configured.Extra] : configured.Extra;
    }

    private Heard<ProjectFiles> Ask(string written, PackageName project, IndexPolicy policy)
    {
        if (IndexAddress.Find(written) is not { } index) return new Heard<ProjectFiles>(null, null, NoAddress);

        Uri page = index.PageOf(project);
        return projects.Ask(
            new Topic(page.AbsoluteUri, index.Host, policy.FindObstacle(index)),
            (before, cancellationToken) => FetchAsync(index, page, project, policy, before, cancellationToken));
    }

    private async Task<Known<ProjectFiles>> FetchAsync(
        IndexAddress index, Uri page, PackageName project, IndexPolicy policy, Known<ProjectFiles>? before, CancellationToken cancellationToken)
    {
        Question question = new(page)
        {
            Accept = SimplePage.Accept,
            MostBytes = MostBytesOfPage,
            ETag = before?.ETag,
            Authorization = index.HasPassword ? index.Authorization : netrc.FindAuthorization(page) ?? index.Authorization,
        };
        Answer answer = await AskAsync(question, policy, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = clock.GetUtcNow();
        if (answer.IsUnchanged && before is not null) return before with { At = now };

        return new Known<ProjectFiles>(answer.Status == 404 ? null : new ProjectFiles(SimplePage.Read(answer, project)), now, index.Host, answer.ETag);
    }

    /// <returns>A success, "unchanged" or "not found".</returns>
    private async Task<Answer> AskAsync(Question question, IndexPolicy policy, CancellationToken cancellationToken)
    {
        string host = question.Address.Authority;
        Answer answer = await fetcher.AskAsync(question with { MustBePublic = !policy.IsNamed(host), IsNamed = policy.IsNamed }, cancellationToken).ConfigureAwait(false);
        if (answer.Status is 401 or 403)
        {
            throw new ObstacleException(ObstacleKind.Denied, question.Authorization is null
                ? $"{host} denies access without credentials; a line of .netrc, or the address in pip's configuration, makes some known"
                : $"{host} denies access with the credentials that are known of it");
        }

        if (!answer.IsUnchanged && answer.Status != 404) RegistryClient.ThrowUnlessSuccess(answer);
        return answer;
    }

    /// <summary>What all indexes have together: as long as one has not answered, the best file may be there.</summary>
    private Heard<ProjectFiles> Join(ImmutableArray<Heard<ProjectFiles>> heard, string question)
    {
        if (heard is [var only]) return only;

        Obstacle? obstacle = heard.Select(one => one.Obstacle).FirstOrDefault(one => one is not null);
        DateTimeOffset? at = heard.Min(one => one.At);
        if (!heard.All(one => one.IsKnown)) return new Heard<ProjectFiles>(null, null, obstacle);
        if (heard.All(one => one.IsAbsent)) return new Heard<ProjectFiles>(null, at, obstacle) { IsAbsent = true, Provenance = heard[0].Provenance };

        Heard<ProjectFiles> first = heard.First(one => one.Value is not null);
        return new Heard<ProjectFiles>(joints.Of(question, heard), at, obstacle) { Provenance = first.Provenance };
    }
}
