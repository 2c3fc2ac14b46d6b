namespace Basewise.Testing.Hosts;

/// <summary>What a client sent.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">By name, in lower case.</param>
public sealed record ScriptedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => Target.Split('?')[0];

    public string? Find(string header) => Headers.GetValueOrDefault(header);
}
