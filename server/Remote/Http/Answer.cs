using System.Collections.Immutable;

namespace Basewise.Remote.Http;

/// <summary>What a host answered, read to its end.</summary>
internal sealed record Answer(Uri Address, int Status, byte[] Body)
{
    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public ImmutableArray<string> Links { get; init; } = [];

    public ImmutableArray<string> Challenges { get; init; } = [];

    /// <summary>The header <c>Docker-Content-Digest</c>.</summary>
    public string? Digest { get; init; }

    /// <summary>How long to wait before the next question, where the host says so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How many manifests may still be fetched, where the host counts them.</summary>
    public int? PullsLeft { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsUnchanged => Status == 304;
}
