using System.Collections.Frozen;

namespace Basewise.Remote.Credentials;

/// <summary>The person's credentials, from the configuration files of Docker and Podman and the helper programs that these name. Files are read when first asked, and again once they have changed.</summary>
internal sealed class CredentialStore(IReadOnlyList<string> places, CredentialProgram program, TimeProvider clock)
{
    private const long LongestFile = 4 * 1024 * 1024;

    /// <summary>How long what a program said is not asked again.</summary>
    private static readonly TimeSpan ProgramFor = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan HostsFor = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTime Written, CredentialFile File)> files = [];
    private readonly Dictionary<(string, string), (DateTimeOffset Until, Credential? Credential)> told = [];
    private FrozenSet<string> hosts = [];
    private DateTimeOffset hostsUntil;

    /// <summary>The registries that any of the files names. The files are looked at every few seconds at the most.</summary>
    public FrozenSet<string> FindHosts()
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (gate)
        {
            if (now < hostsUntil) return hosts;
        }

        FrozenSet<string> found = places.SelectMany(place => Read(place).Hosts).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        lock (gate) (hosts, hostsUntil) = (found, now + HostsFor);
        return found;
    }

    /// <returns>Null where the person has none for it.</returns>
    public async Task<Credential?> FindAsync(string registry, string repository, CancellationToken cancellationToken)
    {
        foreach (CredentialFile file in places.Select(Read))
        {
            if (file.FindHelper(registry, repository) is { } helper && await AskAsync(helper, cancellationToken).ConfigureAwait(false) is { } kept) return kept;
            if (file.FindCredential(registry, repository) is { } written) return written;
        }

        return null;
    }

    private async Task<Credential?> AskAsync((string Name, string Address) helper, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (told.TryGetValue(helper, out (DateTimeOffset Until, Credential? Credential) last) && clock.GetUtcNow() < last.Until) return last.Credential;
        }

        Credential? credential = await program.AskAsync(helper.Name, helper.Address, cancellationToken).ConfigureAwait(false);
        lock (gate) told[helper] = (clock.GetUtcNow() + ProgramFor, credential);
        return credential;
    }

    private CredentialFile Read(string place)
    {
        try
        {
            FileInfo info = new(place);
            if (!info.Exists || info.Length > LongestFile) return CredentialFile.Empty;

            lock (gate)
            {
                if (files.TryGetValue(place, out (DateTime Written, CredentialFile File) known) && known.Written == info.LastWriteTimeUtc) return known.File;

                CredentialFile file = CredentialFile.Read(File.ReadAllBytes(place));
                files[place] = (info.LastWriteTimeUtc, file);
                return file;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return CredentialFile.Empty;
        }
    }
}
