namespace Basewise.Remote.Credentials;

/// <summary>Where Docker and Podman keep their configuration, the first one first.</summary>
internal static class CredentialPlaces
{
    /// <param name="variable">The value of an environment variable; null where it is not set.</param>
    /// <param name="home">The person's own folder.</param>
    public static IReadOnlyList<string> Find(Func<string, string?> variable, string home)
    {
        List<string> places = [];
        if (ValueOf("REGISTRY_AUTH_FILE") is { } named) places.Add(named);
        if (ValueOf("XDG_RUNTIME_DIR") is { } runtime) places.Add(Path.Combine(runtime, "containers", "auth.json"));
        places.Add(Path.Combine(ValueOf("XDG_CONFIG_HOME") ?? Path.Combine(home, ".config"), "containers", "auth.json"));
        places.Add(Path.Combine(ValueOf("DOCKER_CONFIG") ?? Path.Combine(home, ".docker"), "config.json"));
        return [.. places.Where(Path.IsPathFullyQualified)];

        string? ValueOf(string name) => variable(name) is { Length: > 0 } value ? value : null;
    }
}
