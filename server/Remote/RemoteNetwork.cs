using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;
using Basewise.Remote.Credentials;
using Basewise.Remote.Hosts;
using Basewise.Remote.Http;
using Basewise.Remote.Indexes;
using Basewise.Remote.Pip;
using Basewise.Remote.Registries;

namespace Basewise.Remote;

/// <summary>Everything outside that Basewise asks, and nothing before it is told that it may.</summary>
public sealed class RemoteNetwork : INetwork, IDisposable
{
    private readonly Fetcher fetcher;
    private readonly Flights flights;
    private readonly ImageRegistries images;
    private readonly PackageIndexes packages;
    private readonly CredentialStore credentials;
    private volatile Allowance allowance;
    private volatile bool wasConsulted;

    /// <param name="surroundings">What is taken from the person's environment.</param>
    public RemoteNetwork(RemoteSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        TimeProvider clock = surroundings.Clock;
        fetcher = new Fetcher(clock, roots: surroundings.Roots);
        flights = new Flights(clock);
        credentials = new CredentialStore(
            CredentialPlaces.Find(surroundings.Variable, surroundings.Home), new CredentialProgram(surroundings.Variable("PATH") ?? "", clock), clock);
        allowance = new Allowance(NetworkSettings.Off, new HostPolicy(NetworkSettings.Off, credentials.FindHosts));
        AnswerFolder? folder = surroundings.CacheFolder is { } path ? new AnswerFolder(path) : null;
        HostPauses pauses = new(clock);
        images = new ImageRegistries(fetcher, credentials, folder, flights, pauses, clock, Consult);
        packages = new PackageIndexes(
            new IndexClient(fetcher, new NetrcFile(surroundings.Variable, surroundings.Home), clock),
            new PipConfiguration(surroundings.Variable, surroundings.Home, clock),
            folder,
            flights,
            pauses,
            clock,
            () => Consult().Settings);
    }

    public event Action<string>? Noted
    {
        add => flights.Noted += value;
        remove => flights.Noted -= value;
    }

    private sealed record Allowance(NetworkSettings Settings, HostPolicy Policy);

    public IImageRegistry Images => images;

    public IPackageIndex Packages => packages;

    public void Obey(NetworkSettings settings)
    {
        if (allowance.Settings == settings) return;

        allowance = new Allowance(settings, new HostPolicy(settings, credentials.FindHosts));
        // Who has not asked yet has heard nothing that could be otherwise now.
        if (wasConsulted) flights.RaiseChanged();
    }

    public bool WaitForAnswers(TimeSpan longest) => flights.Wait(longest);

    public void Dispose()
    {
        flights.Dispose();
        fetcher.Dispose();
    }

    private (NetworkSettings Settings, HostPolicy Policy) Consult()
    {
        wasConsulted = true;
        Allowance current = allowance;
        return (current.Settings, current.Policy);
    }
}
