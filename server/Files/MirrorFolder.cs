using Basewise.Knowledge.Ports;

namespace Basewise.Files;

/// <summary>Files that somebody has put into a folder, in the place of downloads: for a machine without the internet.</summary>
public sealed class MirrorFolder : IDownloads
{
    public byte[] Get(Uri address, int mostBytes)
    {
        ArgumentNullException.ThrowIfNull(address);
        try
        {
            using FileStream file = new(address.LocalPath, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > mostBytes) throw new IOException("it is larger than what it should be");

            byte[] content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }
}
