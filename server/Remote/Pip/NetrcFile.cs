using Basewise.Remote.Indexes;

namespace Basewise.Remote.Pip;

/// <summary>The person's .netrc, read anew at each question: there are few, and a password may have been changed.</summary>
internal sealed class NetrcFile(Func<string, string?> variable, string home)
{
    private const long LongestFile = 1024 * 1024;

    /// <summary>The value of the header <c>Authorization</c> for the host of an address; null where the file has nothing for it.</summary>
    public string? FindAuthorization(Uri address)
    {
        string[] places = variable("NETRC") is { Length: > 0 } named ? [named] : [Path.Combine(home, ".netrc"), Path.Combine(home, "_netrc")];
        foreach (string place in places.Where(Path.IsPathFullyQualified))
        {
            try
            {
                FileInfo info = new(place);
                if (!info.Exists || info.Length > LongestFile) continue;

                // As pip does, only the first file that is there counts.
                return Netrc.Find(File.ReadAllText(place), address.Host) is { } found ? IndexAddress.ToBasic(found.Login, found.Password) : null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // As if it were not there: without credentials the index says itself what it wants.
                continue;
            }
        }

        return null;
    }
}
