using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;
using Basewise.Remote.Http;

namespace Basewise.Remote.Registries;

/// <summary>The OCI distribution API, as far as it is read.</summary>
internal sealed class RegistryClient(Fetcher fetcher, RegistryTokens tokens, PullAllowance pulls, TimeProvider clock)
{
    private const int TagsOfAPage = 1000;
    private const int MostPages = 50;
    private const int MostTags = 50_000;

    /// <summary>For all pages of a list together: one that never ends shall not be waited for as long as its host likes.</summary>
    private static readonly TimeSpan LongestListing = TimeSpan.FromSeconds(30);

    // Old Docker's media types and OCI's: https://github.com/opencontainers/image-spec/blob/main/media-types.md
    private const string ManifestTypes =
        "application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, "
        + "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";

    /// <param name="etag">What the registry called its last answer.</param>
    /// <returns>Null where there is no such repository; an unchanged answer has no tags.</returns>
    public async Task<TagPages?> FindTagsAsync(RegistryTarget target, string? etag, CancellationToken cancellationToken)
    {
        ImmutableArray<string>.Builder tags = ImmutableArray.CreateBuilder<string>();
        HashSet<Uri> seen = [];
        DateTimeOffset end = clock.GetUtcNow() + LongestListing;
        Uri? next = target.Tags(TagsOfAPage);
        string? first = null;
        while (next is not null && seen.Count < MostPages && tags.Count < MostTags && clock.GetUtcNow() < end && seen.Add(next))
        {
            Question question = new(next) { ETag = seen.Count == 1 ? etag : null, Accept = "application/json" };
            Answer answer = await AskAsync(target, question, cancellationToken).ConfigureAwait(false);
            if (answer.IsUnchanged) return new TagPages(new TagList([], isComplete: true), etag, IsUnchanged: true);
            if (answer.Status == 404) return null;

            first ??= answer.ETag;
            using JsonDocument page = Parse(answer);
            tags.AddRange(page.RootElement.Texts("tags").Where(IsTag));
            next = NextOf(answer);
        }

        // Some registries list them in another order each time. Only a list of one page has one name.
        tags.Sort(StringComparer.Ordinal);
        return new TagPages(new TagList(tags.ToImmutable(), isComplete: next is null), seen.Count == 1 ? first : null, IsUnchanged: false);
    }

    /// <summary>What a tag stands for. Docker Hub does not count this.</summary>
    /// <returns>Null where there is no such tag.</returns>
    public async Task<string?> FindDigestAsync(RegistryTarget target, string tag, CancellationToken cancellationToken)
    {
        Question question = new(target.Manifest(tag)) { Method = HttpMethod.Head, Accept = ManifestTypes };
        Answer answer = await AskAsync(target, question, cancellationToken, mayRefuseMethod: true).ConfigureAwait(false);
        if (answer.Status == 404) return null;
        if (answer.IsSuccess && answer.Digest is { } digest && ContentDigest.IsOne(digest)) return digest;

        // Old registries do not tell, some do not know the method.
        return (await FindManifestAsync(target, tag, cancellationToken).ConfigureAwait(false))?.Digest;
    }

    /// <param name="reference">A tag or a digest.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<ManifestDocument?> FindManifestAsync(RegistryTarget target, string reference, CancellationToken cancellationToken)
    {
        pulls.ThrowIfScarce(target.Host);
        Question question = new(target.Manifest(reference)) { Accept = ManifestTypes, MayLeadElsewhere = ContentDigest.IsOne(reference) };
        Answer answer = await AskAsync(target, question, cancellationToken).ConfigureAwait(false);
        if (answer.Status == 404) return null;

        string digest = ContentDigest.Verify(answer, ContentDigest.IsOne(reference) ? reference : answer.Digest);
        using JsonDocument document = Parse(answer);
        return ManifestDocument.Read(document.RootElement, digest) ?? throw new ObstacleException(ObstacleKind.Unusable, $"{target.Host} sends a manifest of a kind that is not known");
    }

    /// <returns>Null where there is none.</returns>
    public async Task<ConfigDocument?> FindConfigAsync(RegistryTarget target, string digest, CancellationToken cancellationToken)
    {
        Answer answer = await AskAsync(target, new Question(target.Blob(digest)) { MayLeadElsewhere = true }, cancellationToken).ConfigureAwait(false);
        if (answer.Status == 404) return null;

        ContentDigest.Verify(answer, digest);
        using JsonDocument document = Parse(answer);
        return ConfigDocument.Read(document.RootElement);
    }

    /// <exception cref="ObstacleException">The answer is none.</exception>
    public static void ThrowUnlessSuccess(Answer answer)
    {
        if (answer.IsSuccess) return;

        string host = answer.Address.Authority;
        string status = answer.Status.ToString(CultureInfo.InvariantCulture);
        throw answer.Status switch
        {
            429 => new ObstacleException(ObstacleKind.Throttled, $"{host} wants fewer questions", answer.RetryAfter),
            503 when answer.RetryAfter is { } pause => new ObstacleException(ObstacleKind.Throttled, $"{host} is not available", pause),
            >= 500 => new ObstacleException(ObstacleKind.Faulty, $"{host} has a fault and answers {status}", answer.RetryAfter),
            _ => new ObstacleException(ObstacleKind.Unusable, $"{host} answers {status}"),
        };
    }

    /// <summary>Asks, and once more with what the registry wants to be shown.</summary>
    /// <returns>A success, "unchanged" or "not found".</returns>
    private async Task<Answer> AskAsync(RegistryTarget target, Question question, CancellationToken cancellationToken, bool mayRefuseMethod = false)
    {
        question = question with { Authorization = tokens.Find(target), MustBePublic = !target.IsNamed, IsNamed = target.Policy.IsNamed };
        Answer answer = await fetcher.AskAsync(question, cancellationToken).ConfigureAwait(false);
        if (answer.Status == 401)
        {
            tokens.Forget(target);
            string authorization = await tokens.ObtainAsync(target, answer.Challenges, cancellationToken).ConfigureAwait(false);
            answer = await fetcher.AskAsync(question with { Authorization = authorization }, cancellationToken).ConfigureAwait(false);
        }

        pulls.Note(target.Host, answer.PullsLeft);
        if (answer.Status is 401 or 403)
        {
            tokens.Forget(target);
            throw tokens.DenialOf(target);
        }

        if (!answer.IsUnchanged && answer.Status != 404 && !(mayRefuseMethod && answer.Status is 405 or 501)) ThrowUnlessSuccess(answer);
        return answer;
    }

    private static Uri? NextOf(Answer answer)
    {
        if (NextPage.Find(answer.Links) is not { } written) return null;

        // Behind a proxy some write the scheme or the port that they have there: who it is counts, and it is asked as before.
        return Uri.TryCreate(answer.Address, written, out Uri? next) && next.IdnHost.Equals(answer.Address.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? new Uri(answer.Address, next.PathAndQuery)
            : throw new ObstacleException(ObstacleKind.Unusable, $"{answer.Address.Authority} has its next page of tags elsewhere");
    }

    private static bool IsTag(string text) => text.Length is > 0 and <= 128 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    private static JsonDocument Parse(Answer answer)
    {
        try
        {
            return JsonDocument.Parse(answer.Body);
        }
        catch (JsonException exception)
        {
            throw new ObstacleException(ObstacleKind.Unusable, $"{answer.Address.Authority} answers with what is no JSON", cause: exception);
        }
    }
}
