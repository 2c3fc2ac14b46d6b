using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Registries;

/// <summary>
/// A token server as the distribution project describes it: it gives signed tokens (RS256, with the certificate in the header) for what it is
/// asked, to one person or to everybody.
/// </summary>
internal sealed class TokenServer : IAsyncDisposable
{
    public const string Service = "basewise-tests";
    public const string Issuer = "basewise-token-server";

    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 certificate;
    private readonly ScriptedHost host;

    /// <param name="basic">What a person must show; null where everybody gets a token.</param>
    public TokenServer(string? basic = null)
    {
        CertificateRequest request = new($"CN={Issuer}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        host = new ScriptedHost(asked => basic is null || asked.Find("authorization") == basic ? Give(asked) : ScriptedAnswer.Of(401));
    }

    public IReadOnlyCollection<ScriptedRequest> Requests => host.Requests;

    /// <summary>The section of a registry's configuration that has it trust this server.</summary>
    /// <param name="folder">Where the certificate is written to.</param>
    public string ConfigureIn(string folder)
    {
        string bundle = Path.Combine(folder, "root.pem");
        File.WriteAllText(bundle, certificate.ExportCertificatePem());
        return $"""
            auth:
              token:
                realm: {host.Address}/token
                service: {Service}
                issuer: {Issuer}
                rootcertbundle: {bundle}
            """;
    }

    /// <summary>A token for whoever fills the registry.</summary>
    public string TokenFor(string repository, params string[] actions)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string allowed = string.Join(',', actions.Select(action => $"\"{action}\""));
        string header = Encode(Encoding.UTF8.GetBytes($$"""{"typ":"JWT","alg":"RS256","x5c":["{{Convert.ToBase64String(certificate.RawData)}}"]}"""));
        string claims = Encode(Encoding.UTF8.GetBytes(
            $$"""
            {"iss":"{{Issuer}}","sub":"","aud":"{{Service}}","exp":{{now + 300}},"nbf":{{now - 60}},"iat":{{now}},"jti":"{{Guid.NewGuid()}}",
            "access":[{"type":"repository","name":"{{repository}}","actions":[{{allowed}}]}] }
            """));
        byte[] signature = key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{claims}.{Encode(signature)}";
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        certificate.Dispose();
        key.Dispose();
    }

    private ScriptedAnswer Give(ScriptedRequest asked)
    {
        string query = Uri.UnescapeDataString(asked.Target);
        int scope = query.IndexOf("scope=repository:", StringComparison.Ordinal);
        string repository = query[(scope + "scope=repository:".Length)..].Split(':')[0];
        return ScriptedAnswer.Json($$"""{"token":"{{TokenFor(repository, "pull")}}","expires_in":300}""");
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
