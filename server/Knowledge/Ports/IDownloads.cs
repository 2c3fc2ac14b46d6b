namespace Basewise.Knowledge.Ports;

/// <summary>Fetches files that a person asked for, one at a time.</summary>
public interface IDownloads
{
    /// <summary>Fetches a file whole.</summary>
    /// <param name="mostBytes">A larger file is refused.</param>
    /// <exception cref="IOException">There is no whole file to be had; the message says why, in words that follow a colon.</exception>
    byte[] Get(Uri address, int mostBytes);
}
