using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.CommandLine.Tests;

/// <summary>A network whose registries have nothing to say at first, and once they are waited for what a test has them say.</summary>
/// <param name="isSlow">Whether not all of them have answered by then.</param>
internal sealed class LateNetwork(Action<MemoryRegistry> tell, bool isSlow = false) : INetwork
{
    private readonly MemoryRegistry registry = new();
    private bool hasTold;

    public event Action<string>? Noted;

    public IImageRegistry Images => registry;

    public NetworkSettings Allowed { get; private set; } = NetworkSettings.Off;

    public IReadOnlyCollection<string> Asked => registry.Asked;

    public void Obey(NetworkSettings settings) => Allowed = settings;

    public bool WaitForAnswers(TimeSpan longest)
    {
        if (hasTold) return !isSlow;

        hasTold = true;
        tell(registry);
        Noted?.Invoke("ghcr.io/a/b: ghcr.io cannot be reached\u001b[31m");
        return !isSlow;
    }
}
