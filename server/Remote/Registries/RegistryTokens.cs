using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;
using Basewise.Remote.Credentials;
using Basewise.Remote.Http;

namespace Basewise.Remote.Registries;

/// <summary>
/// What to show to registries: tokens from the servers that they name, for nobody in particular or for the person, or the person's name and
/// password. Tokens are kept until shortly before they end.
/// </summary>
internal sealed class RegistryTokens(Fetcher fetcher, CredentialStore credentials, TimeProvider clock)
{
    private const string Client = "basewise";

    /// <summary>The time that a token holds where its server does not say.</summary>
    private const int UsualSeconds = 60;

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Host, string Repository), (DateTimeOffset Until, string Authorization)> known = [];

    /// <summary>The hosts for which the person had a credential, and where it was not shown.</summary>
    private readonly Dictionary<string, Uri?> withCredential = [];

    /// <summary>The header's value that the registry took last time; null where there is none that still holds.</summary>
    public string? Find(RegistryTarget target)
    {
        lock (gate) return known.TryGetValue((target.Host, target.Repository), out (DateTimeOffset Until, string Authorization) last) && clock.GetUtcNow() < last.Until ? last.Authorization : null;
    }

    /// <summary>The registry does not take what it was shown last.</summary>
    public ObstacleException DenialOf(RegistryTarget target)
    {
        lock (gate)
        {
            return withCredential.TryGetValue(target.CredentialHost, out Uri? withheld) && withheld is not null
                ? Denial.OfStranger(target, withheld)
                : Denial.Of(target, hasCredential: withCredential.ContainsKey(target.CredentialHost));
        }
    }

    public void Forget(RegistryTarget target)
    {
        lock (gate) known.Remove((target.Host, target.Repository));
    }

    /// <summary>Meets a registry's challenge.</summary>
    /// <exception cref="ObstacleException">It wants what the person does not have, or sends who asks to where nobody is asked.</exception>
    public async Task<string> ObtainAsync(RegistryTarget target, IEnumerable<string> headers, CancellationToken cancellationToken)
    {
        List<Challenge> challenges = [.. headers.SelectMany(Challenge.Read)];
        Credential? credential = await credentials.FindAsync(target.CredentialHost, target.Repository, cancellationToken).ConfigureAwait(false);
        lock (gate)
        {
            if (credential is null) withCredential.Remove(target.CredentialHost);
            else withCredential[target.CredentialHost] = null;
        }

        if (credential?.RegistryToken is { } own) return $"Bearer {own}";
        if (challenges.Find(challenge => challenge.Scheme == "bearer") is { } bearer) return await ObtainTokenAsync(target, bearer, credential, cancellationToken).ConfigureAwait(false);
        if (challenges.Exists(challenge => challenge.Scheme == "basic") && credential is { HasPassword: true }) return Keep(target, credential.ToBasic(), TimeSpan.FromMinutes(5));

        throw Denial.Of(target, hasCredential: credential is not null);
    }

    private async Task<string> ObtainTokenAsync(RegistryTarget target, Challenge challenge, Credential? credential, CancellationToken cancellationToken)
    {
        Uri realm = TokenRealm.Find(target, challenge.Find("realm"));
        if (credential is not null && !TokenRealm.MayHaveCredentials(target, realm))
        {
            credential = null;
            lock (gate) withCredential[target.CredentialHost] = realm;
        }


        string service = challenge.Find("service") ?? "";
        string scope = challenge.Find("scope") ?? $"repository:{target.Repository}:pull";
        Question question = new(realm) { MostBytes = 256 * 1024, MustBePublic = TokenRealm.MustBePublic(target, realm) };
        question = credential?.IdentityToken is { } identity
            ? question with
            {
                Method = HttpMethod.Post,
                Form = FormOf([("grant_type", "refresh_token"), ("client_id", Client), ("service", service), ("scope", scope), ("refresh_token", identity)]),
            }
            : question with
            {
                Address = WithQuery(realm, [("service", service), ("scope", scope), ("client_id", Client), ("account", credential?.User ?? "")]),
                Authorization = credential is { HasPassword: true } ? credential.ToBasic() : null,
            };
        Answer answer = await fetcher.AskAsync(question, cancellationToken).ConfigureAwait(false);
        if (answer.Status is 400 or 401 or 403 or 404) throw DenialOf(target);

        RegistryClient.ThrowUnlessSuccess(answer);
        return ReadToken(target, answer);
    }

    private string ReadToken(RegistryTarget target, Answer answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer.Body);
            JsonElement root = document.RootElement;
            string? token = root.FindText("token") is { Length: > 0 } named ? named : root.FindText("access_token");
            if (!string.IsNullOrEmpty(token) && token.All(char.IsAscii) && !token.Any(char.IsControl))
            {
                return Keep(target, $"Bearer {token}", TimeSpan.FromSeconds(Math.Clamp(root.FindNumber("expires_in") ?? UsualSeconds, 0, 24 * 3600)) - Margin);
            }
        }
        catch (JsonException exception)
        {
            throw new ObstacleException(ObstacleKind.Unusable, $"{answer.Address.Authority} gives no token", cause: exception);
        }

        throw new ObstacleException(ObstacleKind.Unusable, $"{answer.Address.Authority} gives no token");
    }

    private string Keep(RegistryTarget target, string authorization, TimeSpan time)
    {
        lock (gate) known[(target.Host, target.Repository)] = (clock.GetUtcNow() + time, authorization);
        return authorization;
    }

    private static Dictionary<string, string> FormOf((string Name, string Value)[] fields) =>
        fields.Where(field => field.Value.Length > 0).ToDictionary(field => field.Name, field => field.Value);

    private static Uri WithQuery(Uri address, (string Name, string Value)[] fields)
    {
        IEnumerable<string> written = fields.Where(field => field.Value.Length > 0).Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}");
        string before = address.Query.TrimStart('?');
        return new UriBuilder(address) { Query = string.Join('&', before.Length == 0 ? written : written.Prepend(before)) }.Uri;
    }
}
