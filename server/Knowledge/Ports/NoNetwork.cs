namespace Basewise.Knowledge.Ports;

/// <summary>Nobody can be asked.</summary>
public sealed class NoNetwork : INetwork
{
    private NoNetwork()
    {
    }

    public static NoNetwork Instance { get; } = new();

    // There is nothing to tell.
    event Action<string>? INetwork.Noted
    {
        add { }
        remove { }
    }

    public IImageRegistry Images => NoRegistry.Instance;

    public IPackageIndex Packages => NoPackageIndex.Instance;

    public void Obey(NetworkSettings settings)
    {
    }

    public bool WaitForAnswers(TimeSpan longest) => true;
}
