using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Credentials;

/// <summary>
/// One configuration file of Docker or Podman: credentials by registry, and the programs that keep others. Keys are compared without the
/// scheme and the <c>/v1/</c> with which Docker writes some of them.
/// </summary>
internal sealed class CredentialFile
{
    /// <summary>The key that Docker uses for Docker Hub, and the address that it tells helper programs.</summary>
    public const string DockerHubAddress = "https://index.docker.io/v1/";

    private readonly FrozenDictionary<string, Credential?> credentials;
    private readonly FrozenDictionary<string, string> helpers;
    private readonly string? store;

    private CredentialFile(FrozenDictionary<string, Credential?> credentials, FrozenDictionary<string, string> helpers, string? store)
    {
        this.credentials = credentials;
        this.helpers = helpers;
        this.store = store;
        Hosts = credentials.Keys.Concat(helpers.Keys).Select(key => key.Split('/')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public static CredentialFile Empty { get; } = new(FrozenDictionary<string, Credential?>.Empty, FrozenDictionary<string, string>.Empty, store: null);

    /// <summary>The registries that it names, as references do.</summary>
    public FrozenSet<string> Hosts { get; }

    /// <returns>What can be understood of it; <see cref="Empty"/> where nothing can.</returns>
    public static CredentialFile Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Empty;
        }
    }

    /// <summary>The credential that the file itself has, by the longest key that is the repository or above it.</summary>
    public Credential? FindCredential(string registry, string repository) =>
        KeysOf(registry, repository).Select(key => credentials.GetValueOrDefault(key)).FirstOrDefault(credential => credential is not null);

    /// <summary>
    /// The helper program that keeps the credential, with the address to ask it for. The one for all registries is only asked for those that
    /// the file lists: who never logged in has nothing there.
    /// </summary>
    public (string Name, string Address)? FindHelper(string registry, string repository)
    {
        foreach (string key in KeysOf(registry, repository))
        {
            if (helpers.TryGetValue(key, out string? helper)) return (helper, AddressOf(key));
            if (store is not null && credentials.ContainsKey(key)) return (store, AddressOf(key));
        }

        return null;
    }

    private static CredentialFile Read(JsonElement root)
    {
        Dictionary<string, Credential?> credentials = [];
        if (root.Find("auths") is { ValueKind: JsonValueKind.Object } entries)
        {
            foreach (JsonProperty entry in entries.EnumerateObject()) credentials[KeyOf(entry.Name)] = ReadCredential(entry.Value);
        }

        return new CredentialFile(
            credentials.ToFrozenDictionary(),
            root.Map("credHelpers").GroupBy(helper => KeyOf(helper.Key)).ToFrozenDictionary(group => group.Key, group => group.First().Value),
            root.FindText("credsStore") is { Length: > 0 } name ? name : null);
    }

    private static Credential? ReadCredential(JsonElement entry)
    {
        (string User, string Secret)? pair = entry.FindText("auth") is { Length: > 0 } encoded ? Decode(encoded) : null;
        if (pair is null && entry.FindText("username") is { Length: > 0 } name) pair = (name, entry.FindText("password") ?? "");
        string? identity = entry.FindText("identitytoken") is { Length: > 0 } token ? token : null;
        string? registry = entry.FindText("registrytoken") is { Length: > 0 } bearer ? bearer : null;
        if (pair is null && identity is null && registry is null) return null;

        return new Credential(pair?.User ?? "", pair?.Secret ?? "") { IdentityToken = identity, RegistryToken = registry };
    }

    private static (string User, string Secret)? Decode(string encoded)
    {
        byte[] bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out int length)) return null;

        // Docker pads with zeros.
        string text = Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\0');
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : (text[..colon], text[(colon + 1)..]);
    }

    /// <summary><c>docker.io/library/python</c>, <c>docker.io/library</c>, <c>docker.io</c>.</summary>
    private static IEnumerable<string> KeysOf(string registry, string repository)
    {
        string key = $"{registry}/{repository}";
        for (int slash; (slash = key.LastIndexOf('/')) > 0; key = key[..slash]) yield return key;
        yield return key;
    }

    private static string KeyOf(string written)
    {
        int scheme = written.IndexOf("://", StringComparison.Ordinal);
        string key = (scheme < 0 ? written : written[(scheme + 3)..]).TrimEnd('/');
        if (key.EndsWith("/v1", StringComparison.Ordinal) || key.EndsWith("/v2", StringComparison.Ordinal)) key = key[..^3];
        return key is "index.docker.io" or "registry-1.docker.io" ? "docker.io" : key;
    }

    private static string AddressOf(string key) => key == "docker.io" ? DockerHubAddress : key;
}
