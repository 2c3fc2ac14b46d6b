using System.Text;

namespace Basewise.Remote.Credentials;

/// <summary>What a person shows to a registry. Not a record: those print what they hold.</summary>
/// <param name="user">The name; empty where there is only a token.</param>
/// <param name="secret">The password.</param>
internal sealed class Credential(string user, string secret)
{
    /// <summary>The name with which a helper program marks a password that is an identity token.</summary>
    private const string TokenUser = "<token>";

    public string User { get; } = user == TokenUser ? "" : user;

    /// <summary>A token that is exchanged for others, and given instead of a password; null where there is none.</summary>
    public string? IdentityToken { get; init; } = user == TokenUser ? secret : null;

    /// <summary>A token for the registry itself; null where there is none.</summary>
    public string? RegistryToken { get; init; }

    public bool HasPassword => User.Length > 0;

    /// <summary>The value of the header <c>Authorization</c> that shows name and password.</summary>
    public string ToBasic() => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{secret}"))}";

    public override string ToString() => "a credential";
}
