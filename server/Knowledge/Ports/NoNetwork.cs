namespace Basewise.Knowledge.Ports;

/// <summary>Nobody can be asked.</summary>
public sealed class NoNetwork : INetwork
{
    private NoNetwork()
    {
    }

    public static NoNetwork Instance { get; } = new();

    public IImageRegistry Images => NoRegistry.Instance;

    public void Obey(NetworkSettings settings)
    {
    }

    public bool WaitForAnswers(TimeSpan longest) => true;
}
