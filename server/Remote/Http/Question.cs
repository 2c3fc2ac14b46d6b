namespace Basewise.Remote.Http;

/// <summary>One request.</summary>
internal sealed record Question(Uri Address)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    public string? Accept { get; init; }

    /// <summary>The header's value. It is sent to this address' own host, and to no other to which that leads.</summary>
    public string? Authorization { get; init; }

    /// <summary>What the last answer was called by its host: if it still holds, the host says so instead of sending it again.</summary>
    public string? ETag { get; init; }

    /// <summary>Fields that are sent as a form.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    /// <summary>A longer answer is not read.</summary>
    public int MostBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Whether the answer may come from another host. Only where a digest tells what it must be.</summary>
    public bool MayLeadElsewhere { get; init; }

    /// <summary>Whether no address of the own machine or network may be connected to, because no person chose the host.</summary>
    public bool MustBePublic { get; init; }

    /// <summary>Whether a person chose the host of this name and port; asked of hosts to which an answer leads.</summary>
    public Func<string, bool> IsNamed { get; init; } = _ => false;

    // A record would print what it holds, and one of that is a secret.
    public override string ToString() => $"{Method} {Address.Host}";
}
