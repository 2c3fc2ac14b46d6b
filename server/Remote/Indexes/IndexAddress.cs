using System.Text;
using Basewise.Python.Requirements;

namespace Basewise.Remote.Indexes;

/// <summary>The address of an index without who asks, which may be written in it. Not a record: those print what they hold.</summary>
internal sealed class IndexAddress
{
    private readonly string? userInfo;

    private IndexAddress(Uri root, string? userInfo)
    {
        Root = root;
        this.userInfo = userInfo;
    }

    /// <summary>With a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>Who answers, with its port.</summary>
    public string Host => Root.Authority;

    /// <summary>Whether it has a password, so that nobody else needs to be asked for one.</summary>
    public bool HasPassword => userInfo?.Contains(':', StringComparison.Ordinal) == true;

    /// <summary>The value of the header <c>Authorization</c> that the address itself asks for; null where it has no name and password.</summary>
    public string? Authorization => userInfo is null ? null : ToBasic(userInfo);

    /// <returns>Null for what is no address on the web, or has a variable in it: whose value that is, and who may see it, is not for a file to say.</returns>
    public static IndexAddress? Find(string written)
    {
        if (written.Contains("${", StringComparison.Ordinal)) return null;
        if (!Uri.TryCreate(written, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp) || uri.Host.Length == 0) return null;

        // A token may stand alone, and is shown with an empty password, as pip does.
        string? user = uri.UserInfo.Length == 0 ? null : uri.UserInfo;
        UriBuilder root = new(uri) { UserName = "", Password = "", Query = "", Fragment = "" };
        if (!root.Path.EndsWith('/')) root.Path += "/";
        return new IndexAddress(root.Uri, user);
    }

    /// <summary>Where the files of a project are listed (PEP 503).</summary>
    public Uri PageOf(PackageName project) => new(Root, $"{project.Normalized}/");

    public static string ToBasic(string login, string password) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password}"))}";

    // Names no user: it goes to logs.
    public override string ToString() => Root.ToString();

    private static string ToBasic(string userInfo)
    {
        int colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? ToBasic(Uri.UnescapeDataString(userInfo), "")
            : ToBasic(Uri.UnescapeDataString(userInfo[..colon]), Uri.UnescapeDataString(userInfo[(colon + 1)..]));
    }
}
