using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Remote.Tests;

/// <summary>The network's side with a home of its own and a clock that the test moves.</summary>
internal sealed class NetworkUnderTest : IDisposable
{
    /// <summary>For what a working machine does in milliseconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("basewise-home-");
    private readonly Dictionary<string, string> variables = [];
    private readonly ConcurrentQueue<string> notes = new();
    private readonly X509Certificate2Collection? roots;
    private RemoteNetwork network;

    /// <param name="roots">Who is believed about what a host is; null: whom the system believes.</param>
    public NetworkUnderTest(NetworkSettings? settings = null, X509Certificate2Collection? roots = null)
    {
        this.roots = roots;
        Settings = settings ?? new NetworkSettings(NetworkMode.Auto, IsTrusted: true);
        network = Start();
    }

    public ManualTimeProvider Clock { get; } = new();

    public NetworkSettings Settings { get; private set; }

    public IImageRegistry Images => network.Images;

    public IPackageIndex Packages => network.Packages;

    public string Home => home.FullName;

    public IEnumerable<string> Notes => notes;

    /// <summary>With a registry that the person's settings name.</summary>
    public static NetworkUnderTest Naming(params string[] registries) => new(new NetworkSettings(NetworkMode.Auto, IsTrusted: true) { Registries = [.. registries] });

    /// <summary>With a host that stands in for Docker Hub.</summary>
    public static NetworkUnderTest WithDockerHubAt(string address, X509Certificate2Collection? roots = null) =>
        new(new NetworkSettings(NetworkMode.Auto, IsTrusted: true) { Mirrors = ImmutableDictionary<string, string>.Empty.Add("docker.io", address) }, roots);

    public void Obey(NetworkSettings settings)
    {
        Settings = settings;
        network.Obey(settings);
    }

    public void SetVariable(string name, string value) => variables[name] = value;

    public void WriteDockerConfig(string json) => Write(".docker/config.json", json);

    public string Write(string path, string text)
    {
        string file = Path.Combine(home.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>As if the program were started anew, with what is on disk.</summary>
    public void Restart()
    {
        network.Dispose();
        network = Start();
    }

    /// <summary>Asks, lets the answer come, and asks again.</summary>
    public Heard<T> Hear<T>(Func<IImageRegistry, Heard<T>> question)
        where T : class
    {
        question(Images);
        Assert.True(network.WaitForAnswers(Patience), "no answer came");
        return question(Images);
    }

    /// <inheritdoc cref="Hear{T}(Func{IImageRegistry, Heard{T}})"/>
    public Heard<T> Hear<T>(Func<IPackageIndex, Heard<T>> question)
        where T : class
    {
        question(Packages);
        Assert.True(network.WaitForAnswers(Patience), "no answer came");
        return question(Packages);
    }

    public static ImageReference Image(string text) => ImageReference.Parse(text) ?? throw new ArgumentException(text);

    public void Dispose()
    {
        network.Dispose();
        home.Delete(recursive: true);
    }

    private RemoteNetwork Start()
    {
        RemoteNetwork started = new(new RemoteSurroundings(Clock, name => variables.GetValueOrDefault(name), home.FullName, Path.Combine(home.FullName, "cache")) { Roots = roots });
        started.Noted += notes.Enqueue;
        started.Obey(Settings);
        return started;
    }
}
