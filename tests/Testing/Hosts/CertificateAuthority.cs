using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Basewise.Testing.Hosts;

/// <summary>Says of hosts on this machine who they are. Whether anybody believes it is for a test to say.</summary>
public sealed class CertificateAuthority : IDisposable
{
    private readonly RSA key = RSA.Create(2048);
    private readonly DateTimeOffset now = DateTimeOffset.UtcNow;
    private readonly X509Certificate2 own;

    public CertificateAuthority()
    {
        CertificateRequest request = new("CN=authority of a test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        own = request.CreateSelfSigned(now.AddDays(-2), now.AddDays(2));
        Roots = [X509CertificateLoader.LoadCertificate(own.RawData)];
    }

    /// <summary>For whoever is to believe what it says.</summary>
    public X509Certificate2Collection Roots { get; }

    /// <returns>A certificate, with its key, of a host at the loopback address.</returns>
    public X509Certificate2 Issue()
    {
        using RSA keyOfHost = RSA.Create(2048);
        CertificateRequest request = new("CN=host of a test", keyOfHost, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 issued = request.Create(own, now.AddDays(-1), now.AddDays(1), [7]);
        using X509Certificate2 whole = issued.CopyWithPrivateKey(keyOfHost);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), password: null);
    }

    public void Dispose()
    {
        own.Dispose();
        foreach (X509Certificate2 root in Roots) root.Dispose();
        key.Dispose();
    }
}
