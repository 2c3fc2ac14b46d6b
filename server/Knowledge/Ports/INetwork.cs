namespace Basewise.Knowledge.Ports;

/// <summary>Everything outside that can be asked. The host that knows the settings says what is allowed; until then nobody is asked.</summary>
public interface INetwork
{
    /// <summary>Something that a person may want to read in a log. Raised on any thread.</summary>
    event Action<string>? Noted;

    IImageRegistry Images { get; }

    /// <summary>Where a network has none, nobody is asked.</summary>
    IPackageIndex Packages => NoPackageIndex.Instance;

    /// <summary>From now on these settings hold.</summary>
    void Obey(NetworkSettings settings);

    /// <summary>Waits until no question is on its way.</summary>
    /// <returns>Whether all were answered within that time, with a value or with an obstacle.</returns>
    bool WaitForAnswers(TimeSpan longest);
}
