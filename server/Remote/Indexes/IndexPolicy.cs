using Basewise.Knowledge.Ports;
using Basewise.Remote.Hosts;

namespace Basewise.Remote.Indexes;

/// <summary>Decides which indexes may be asked. One that only the opened file names is a stranger's: it would learn who opens what.</summary>
/// <param name="own">The addresses that the person's own settings and pip configuration name.</param>
internal sealed class IndexPolicy(NetworkSettings settings, IEnumerable<string> own)
{
    private const string PyPI = "pypi.org";
    private const string DomainOfPyPIsFiles = ".pythonhosted.org";
    private const string Setting = "basewise.packageIndexes";

    private readonly Dictionary<string, bool> named = own
        .Select(IndexAddress.Find)
        .OfType<IndexAddress>()
        .GroupBy(index => index.Host, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Any(index => index.Root.Scheme == Uri.UriSchemeHttp), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a person chose the host of this name and port, so that it may be in their own network.</summary>
    public bool IsNamed(string host) => named.ContainsKey(host);

    /// <summary>Why an index may not be asked; null where it may.</summary>
    public Obstacle? FindObstacle(IndexAddress index) => FindObstacle(index.Root, host => host == PyPI || IsNamed(host));

    /// <summary>The same for a file that an index leads to: what is beside it may be elsewhere, as PyPI's is.</summary>
    public Obstacle? FindObstacleOfFile(Uri file) => FindObstacle(file, host => host == PyPI || host.EndsWith(DomainOfPyPIsFiles, StringComparison.OrdinalIgnoreCase) || IsNamed(host));

    private Obstacle? FindObstacle(Uri address, Func<string, bool> isChosen)
    {
        string host = address.Authority;
        if (HostPolicy.FindObstacle(settings, host, isChosen, Setting) is { } obstacle) return obstacle;

        // In plain text only where the person's own configuration says so.
        return address.Scheme == Uri.UriSchemeHttps || named.GetValueOrDefault(host) ? null : new Obstacle(ObstacleKind.NotAllowed, $"{host} is asked over https only");
    }
}
