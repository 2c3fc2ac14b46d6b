using System.Globalization;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;
using Basewise.Remote.Credentials;
using Basewise.Remote.Hosts;
using Basewise.Remote.Http;

namespace Basewise.Remote.Registries;

/// <summary>The registries of images, asked by the OCI distribution API.</summary>
internal sealed class ImageRegistries : IImageRegistry
{
    // A tag moves a few times a month.
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(1);
    private const int MostImages = 1000;
    private static readonly Obstacle NoHost = new(ObstacleKind.NotAllowed, "the registry's name, or the mirror that is set for it, is no host's");

    private readonly RegistryClient client;
    private readonly ManifestLookup lookup;
    private readonly TimeProvider clock;
    private readonly AnswerBook<TagList> tags;
    private readonly AnswerBook<string> digests;
    private readonly AnswerBook<ImageManifest> images;
    private readonly Func<(NetworkSettings Settings, HostPolicy Policy)> allowed;
    private readonly Flights flights;
    private volatile Choice? chosen;

    public ImageRegistries(
        Fetcher fetcher, CredentialStore credentials, AnswerFolder? folder, Flights flights, HostPauses pauses, TimeProvider clock, Func<(NetworkSettings Settings, HostPolicy Policy)> allowed)
    {
        client = new RegistryClient(fetcher, new RegistryTokens(fetcher, credentials, clock), new PullAllowance(clock), clock);
        lookup = new ManifestLookup(client);
        this.clock = clock;
        this.allowed = allowed;
        this.flights = flights;
        tags = new AnswerBook<TagList>(new TagListFormat(), folder, flights, pauses, clock, FreshFor);
        digests = new AnswerBook<string>(new DigestFormat(), folder, flights, pauses, clock, FreshFor);
        images = new AnswerBook<ImageManifest>(new ManifestFormat(), folder, flights, pauses, clock, FreshFor);
    }

    public event Action? Changed
    {
        add => flights.Changed += value;
        remove => flights.Changed -= value;
    }

    /// <summary>What the settings make of the questions about an image, by the image.</summary>
    private sealed record Choice(HostPolicy Policy, Remembered<ImageReference, Questions?> Images);

    private sealed record Questions(RegistryTarget Target, Topic<TagList> Tags, Topic<string> Digest, Topic<ImageManifest> Image);

    public Heard<TagList> TagsOf(ImageReference image)
    {
        if (Find(image) is not { } questions) return new Heard<TagList>(null, null, NoHost);

        Heard<TagList> heard = tags.Ask(questions.Tags);
        return heard is { Value: { IsComplete: false } list, Obstacle: null } ? heard with { Obstacle = Unending(questions.Target, list) } : heard;
    }

    public Heard<string> DigestOf(ImageReference image) => Find(image) is { } questions ? digests.Ask(questions.Digest) : new Heard<string>(null, null, NoHost);

    public Heard<ImageManifest> ManifestOf(ImageReference image) => Find(image) is { } questions ? images.Ask(questions.Image) : new Heard<ImageManifest>(null, null, NoHost);

    /// <summary>The questions about an image, as the settings of this moment have them; null where its registry is no host's name.</summary>
    private Questions? Find(ImageReference image)
    {
        (NetworkSettings settings, HostPolicy policy) = allowed();
        Choice? current = chosen;

        // Other settings are another policy. Rules ask at every key, and those change once in a while.
        if (current is null || !ReferenceEquals(current.Policy, policy)) chosen = current = Choose(settings, policy);
        return current.Images.Of(image);
    }

    private Choice Choose(NetworkSettings settings, HostPolicy policy) =>
        new(policy, new(MostImages, image => RegistryTarget.Of(image, settings, policy) is { } target ? QuestionsOf(target, image) : null));

    private Questions QuestionsOf(RegistryTarget target, ImageReference image)
    {
        string repository = $"{target.Host}/{target.Repository}";
        string tag = image.Tag ?? "latest";
        Func<Obstacle?> refusal = () => target.Policy.FindObstacle(target.Registry);
        return new Questions(
            target,
            new(repository, target.Host, refusal, (before, cancellationToken) => FetchTagsAsync(target, before, cancellationToken)),
            new($"{repository}:{tag}", target.Host, refusal, (_, cancellationToken) => FetchDigestAsync(target, tag, cancellationToken)),
            new(
                image.Digest is { } digest ? $"{repository}@{digest}" : $"{repository}:{tag}",
                target.Host,
                refusal,
                (before, cancellationToken) => FetchImageAsync(target, image, before, cancellationToken)));
    }

    private static Obstacle Unending(RegistryTarget target, TagList list)
    {
        string count = list.Tags.Length.ToString(CultureInfo.InvariantCulture);
        return new Obstacle(ObstacleKind.Unusable, $"{target.Host} lists tags of {target.Repository} without end; {count} of them were read");
    }

    // People know Docker Hub by the name that references have.
    private static string SourceOf(RegistryTarget target) => target.CredentialHost;

    private async Task<Known<TagList>> FetchTagsAsync(RegistryTarget target, Known<TagList>? before, CancellationToken cancellationToken)
    {
        TagPages? pages = await client.FindTagsAsync(target, before?.ETag, cancellationToken).ConfigureAwait(false);
        return pages is { IsUnchanged: true } && before is not null
            ? before with { At = clock.GetUtcNow() }
            : new Known<TagList>(pages?.Tags, clock.GetUtcNow(), SourceOf(target), pages?.ETag);
    }

    private async Task<Known<string>> FetchDigestAsync(RegistryTarget target, string tag, CancellationToken cancellationToken) =>
        new(await client.FindDigestAsync(target, tag, cancellationToken).ConfigureAwait(false), clock.GetUtcNow(), SourceOf(target));

    private async Task<Known<ImageManifest>> FetchImageAsync(RegistryTarget target, ImageReference image, Known<ImageManifest>? before, CancellationToken cancellationToken)
    {
        string? digest = image.Digest;
        if (digest is null)
        {
            string tag = image.Tag ?? "latest";
            digest = await client.FindDigestAsync(target, tag, cancellationToken).ConfigureAwait(false);
            digests.Put($"{target.Host}/{target.Repository}:{tag}", new Known<string>(digest, clock.GetUtcNow(), SourceOf(target)));
            if (digest is null) return new Known<ImageManifest>(null, clock.GetUtcNow(), SourceOf(target));
        }

        // What has the same digest is the same.
        return before?.Value is { } known && known.Digest == digest
            ? before with { At = clock.GetUtcNow() }
            : new Known<ImageManifest>(await lookup.FindAsync(target, digest, cancellationToken).ConfigureAwait(false), clock.GetUtcNow(), SourceOf(target));
    }
}
