using System.Buffers;
using Basewise.Analysis.Context;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Which files hold secrets: by their names, and where a text can be read, by what is in it.</summary>
internal static class SecretFiles
{
    private static readonly string[] Names =
    [
        "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", ".netrc", "_netrc", ".pgpass", ".pypirc", ".git-credentials", ".htpasswd",
        "credentials.json", "client_secret.json", "client_secrets.json", "service-account.json", "service_account.json",
        "serviceaccount.json", "application_default_credentials.json", "secrets.json", "secrets.yaml", "secrets.yml", "secrets.toml",
    ];

    /// <summary>Files that hold a secret now and then, which their text has to tell.</summary>
    private static readonly string[] DoubtfulNames = ["pip.conf", "pip.ini", ".npmrc", "nuget.config"];

    private static readonly string[] Paths = [".aws/credentials", ".docker/config.json", ".kube/config"];
    private static readonly string[] Folders = [".aws", ".ssh", ".gnupg", ".kube"];

    /// <summary>What makes <c>.env.example</c> a file for everybody.</summary>
    private static readonly string[] Harmless = ["example", "sample", "template", "tmpl", "tpl", "dist", "default", "defaults", "schema", "test", "testing", "ci", "docker"];

    /// <summary>Folders whose keys are made up: they are there to be seen.</summary>
    private static readonly string[] MadeUp = ["test", "tests", "testing", "testdata", "fixtures", "mock", "mocks", "example", "examples", "sample", "samples", "docs"];

    private static readonly string[] PublicWords = ["cert", "chain", "public", "pub", "ca", "bundle", "root", "rds"];

    /// <summary>Words that make a <c>.key</c> a private one: keys of package repositories are called so too, and are public.</summary>
    private static readonly string[] PrivateWords = ["private", "priv", "privkey", "server", "client", "ssl", "tls", "host", "localhost", "domain"];

    /// <summary>Parts of the names of variables that hold secrets.</summary>
    private static readonly SearchValues<string> SecretWords = SearchValues.Create(
        ["SECRET", "PASSWORD", "PASSWD", "TOKEN", "API_KEY", "APIKEY", "ACCESS_KEY", "PRIVATE_KEY", "CREDENTIAL", "_KEY", "_DSN"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> EndsAuthority = SearchValues.Create(" \t\r\n\"'/");

    /// <summary>Whether a file or folder of the context is a secret, as far as can be told.</summary>
    /// <param name="text">Reads the file; <c>null</c> where it cannot be read.</param>
    public static bool IsSecret(string path, EntryKind kind, Func<string, SourceText?> text)
    {
        string name = CleanPath.NameOf(path);
        if (kind == EntryKind.Folder) return Folders.Contains(name);
        if (name.StartsWith("secrets.", StringComparison.Ordinal) && text(path)?.Content.Contains("sops", StringComparison.Ordinal) == true) return false;
        if (Names.Contains(name) || Paths.Any(known => path == known || path.EndsWith($"/{known}", StringComparison.Ordinal))) return true;
        if (DoubtfulNames.Contains(name)) return text(path) is { } content && HasCredentials(content.Content);
        if (IsEnvironmentFile(name)) return text(path) is not { } values || SetsSecret(values.Content);

        return Path.GetExtension(name) switch
        {
            ".pem" or ".key" or ".p8" => IsPrivateKey(name, text(path)),
            ".p12" or ".pfx" or ".ppk" => true,
            _ => false,
        };
    }

    /// <summary>Whether it lies in a folder of tests or examples.</summary>
    public static bool IsMadeUp(string path)
    {
        foreach (Range part in path.AsSpan().Split('/'))
        {
            if (MadeUp.Contains(path[part])) return true;
        }

        return false;
    }

    /// <summary>Whether a file has a name that is worth a look.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith('.') || name.StartsWith("id_") || name.StartsWith("service")
            || name.EndsWith(".pem") || name.EndsWith(".p8") || name.EndsWith(".p12") || name.EndsWith(".pfx") || name.EndsWith(".ppk")
            || name is "_netrc" or "pip.conf" or "pip.ini" or "nuget.config" or "config.json" or "config" || HasTellingWord(name);
    }

    // One search for the letters of which each of the words has one spares most names three.
    private static bool HasTellingWord(ReadOnlySpan<char> name) =>
        name.ContainsAny('k', 'c') && (name.IndexOf("key") >= 0 || name.IndexOf("secret") >= 0 || name.IndexOf("cred") >= 0);

    private static bool IsEnvironmentFile(string name) =>
        name == ".env" || (name.StartsWith(".env.", StringComparison.Ordinal) && !name.Split('.').Any(part => Harmless.Contains(part, StringComparer.OrdinalIgnoreCase)));

    private static bool IsPrivateKey(string name, SourceText? text)
    {
        if (text is not null) return text.Content.Contains("PRIVATE KEY-----", StringComparison.Ordinal);

        string[] words = Path.GetFileNameWithoutExtension(name).Split('.', '-', '_');
        if (words.Any(word => PublicWords.Contains(word, StringComparer.OrdinalIgnoreCase))) return false;

        // server.key, and of the many things that a .pem may be, privkey.pem and server-key.pem.
        return name.EndsWith(".key", StringComparison.Ordinal)
            ? words.Any(word => PrivateWords.Contains(word, StringComparer.OrdinalIgnoreCase))
            : words.Any(word => word.StartsWith("priv", StringComparison.OrdinalIgnoreCase) || word.EndsWith("key", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a line such as <c>SECRET_KEY=abc</c> gives a value to a variable of such a name, or to any a URL with a password.</summary>
    private static bool SetsSecret(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int equals = line.IndexOf('=');
            if (equals <= 0 || line.TrimStart() is ['#', ..]) continue;

            ReadOnlySpan<char> value = line[(equals + 1)..].Trim().Trim("\"'");
            if (value.IsEmpty) continue;
            if (line[..equals].ContainsAny(SecretWords) || HasCredentials(value)) return true;
        }

        return false;
    }

    /// <summary><c>https://name:password@host</c>, or a token for a package index.</summary>
    private static bool HasCredentials(ReadOnlySpan<char> text)
    {
        if (text.Contains("_authToken=", StringComparison.Ordinal) || text.Contains("ClearTextPassword", StringComparison.OrdinalIgnoreCase)) return true;

        while (text.IndexOf("://") is >= 0 and var scheme)
        {
            text = text[(scheme + 3)..];
            int end = text.IndexOfAny(EndsAuthority);
            ReadOnlySpan<char> authority = end < 0 ? text : text[..end];
            int at = authority.LastIndexOf('@');

            // ${TOKEN} is replaced by whoever reads the file.
            if (at > 0 && authority[..at].IndexOf(':') is >= 0 and var colon && colon < at - 1 && !authority[..at].Contains('$')) return true;
        }

        return false;
    }
}
