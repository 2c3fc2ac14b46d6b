using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Remote.Answers;
using Basewise.Remote.Http;

namespace Basewise.Remote.Indexes;

/// <summary>The page of a project in the simple repository API: HTML (PEP 503) or JSON (PEP 691), with what later ones added.</summary>
internal static class SimplePage
{
    public const string JsonType = "application/vnd.pypi.simple.v1+json";
    public const string HtmlType = "application/vnd.pypi.simple.v1+html";

    /// <summary>JSON best of all, as it has sizes and dates (PEP 700); and what a plain web server calls it.</summary>
    public const string Accept = $"{JsonType}, {HtmlType};q=0.2, text/html;q=0.01";

    private const int OurVersion = 1;

    /// <param name="project">Of another project's file nothing is known: it may lie there all the same.</param>
    /// <exception cref="ObstacleException">It is neither.</exception>
    public static ImmutableArray<IndexFile> Read(Answer answer, PackageName project)
    {
        IEnumerable<IndexFile> files = answer.ContentType switch
        {
            JsonType or "application/json" or "application/vnd.pypi.simple.latest+json" => ReadJson(answer),
            HtmlType or "text/html" or "application/xhtml+xml" => ReadHtml(answer),
            _ => throw Unusable(answer, $"sends {answer.ContentType ?? "something"} for a page of links"),
        };
        return [.. files.Where(file => file.Project == project)];
    }

    private static IEnumerable<IndexFile> ReadJson(Answer answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer.Body);
            CheckVersion(answer, document.RootElement.Find("meta")?.FindText("api-version"));
            if (document.RootElement.Find("files") is not { ValueKind: JsonValueKind.Array }) throw Unusable(answer, "sends JSON without a list of files");

            return [.. document.RootElement.List("files").Select(file => ReadFile(file, answer.Address)).OfType<IndexFile>()];
        }
        catch (JsonException exception)
        {
            throw new ObstacleException(ObstacleKind.Unusable, $"{answer.Address.Authority} sends JSON that cannot be read", cause: exception);
        }
    }

    private static IndexFile? ReadFile(JsonElement file, Uri page)
    {
        if (file.FindText("filename") is not { Length: > 0 } name || Resolve(page, file.FindText("url")) is not { } address) return null;

        return new IndexFile(name, address)
        {
            RequiresPython = NullIfEmpty(file.FindText("requires-python")),
            Yanked = file.Find("yanked") switch
            {
                { ValueKind: JsonValueKind.True } => "",
                // An empty text is no reason, and means no more than "false": that is how pip reads it too.
                { ValueKind: JsonValueKind.String } reason => NullIfEmpty(reason.GetString()),
                _ => null,
            },
            Size = file.FindNumber("size"),
            Uploaded = file.FindTime("upload-time"),
            Sha256 = file.Find("hashes")?.FindText("sha256"),
            HasMetadata = IsTold(file.Find("core-metadata") ?? file.Find("dist-info-metadata") ?? file.Find("data-dist-info-metadata")),
        };
    }

    private static bool IsTold(JsonElement? metadata) => metadata is { ValueKind: JsonValueKind.True or JsonValueKind.Object };

    private static List<IndexFile> ReadHtml(Answer answer)
    {
        List<IndexFile> files = [];
        Uri page = answer.Address;
        AnchorReader reader = new(Encoding.UTF8.GetString(answer.Body));
        bool hasBase = false;
        while (reader.Read())
        {
            Dictionary<string, string> attributes = reader.Attributes;
            switch (reader.Tag)
            {
                case "base" when !hasBase && Resolve(page, attributes.GetValueOrDefault("href")) is { } resting:
                    page = resting;
                    hasBase = true;
                    break;
                case "meta" when attributes.GetValueOrDefault("name") == "pypi:repository-version":
                    CheckVersion(answer, attributes.GetValueOrDefault("content"));
                    break;
                case "a" when Resolve(page, attributes.GetValueOrDefault("href")) is { } address:
                    files.Add(ReadAnchor(attributes, address));
                    break;
            }
        }

        return files;
    }

    private static IndexFile ReadAnchor(Dictionary<string, string> attributes, Uri address)
    {
        string path = address.AbsolutePath;
        string name = WebUtility.UrlDecode(path[(path.LastIndexOf('/') + 1)..].Replace("+", "%2B", StringComparison.Ordinal));
        string? metadata = attributes.GetValueOrDefault("data-core-metadata") ?? attributes.GetValueOrDefault("data-dist-info-metadata");
        return new IndexFile(name, new UriBuilder(address) { Fragment = "" }.Uri)
        {
            RequiresPython = NullIfEmpty(attributes.GetValueOrDefault("data-requires-python")),
            Yanked = attributes.GetValueOrDefault("data-yanked"),
            Sha256 = FindSha256(address.Fragment),
            HasMetadata = metadata is not (null or "false"),
        };
    }

    private static string? FindSha256(string fragment)
    {
        const string Name = "sha256=";
        foreach (string part in fragment.TrimStart('#').Split('&'))
        {
            if (part.StartsWith(Name, StringComparison.Ordinal)) return part[Name.Length..];
        }

        return null;
    }

    /// <summary>PEP 629: of a later major version nothing is understood.</summary>
    private static void CheckVersion(Answer answer, string? version)
    {
        if (version is null || !int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) || major <= OurVersion) return;

        throw Unusable(answer, $"speaks version {version} of the simple API, which is not known here");
    }

    private static Uri? Resolve(Uri page, string? address) =>
        address is { Length: > 0 } && Uri.TryCreate(page, address, out Uri? found) && found.Scheme is "https" or "http" ? found : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static ObstacleException Unusable(Answer answer, string what) => new(ObstacleKind.Unusable, $"{answer.Address.Authority} {what}");
}
