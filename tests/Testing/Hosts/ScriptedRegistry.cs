using System.Text;

namespace Basewise.Testing.Hosts;

/// <summary>The answers of a registry that works: repositories with tags, each an image. What a test wants otherwise it answers itself.</summary>
public sealed class ScriptedRegistry
{
    private readonly Dictionary<(string Repository, string Tag), SampleImage> images = [];

    public void Push(string repository, string tag, SampleImage image) => images[(repository, tag)] = image;

    public ScriptedAnswer Answer(ScriptedRequest request)
    {
        string[] parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["v2", .. string[] path] || path.Length < 3) return ScriptedAnswer.Of(404);

        string repository = string.Join('/', path[..^2]);
        return path[^2] switch
        {
            "tags" => AnswerTags(repository),
            "manifests" => AnswerManifest(repository, path[^1]),
            "blobs" => AnswerBlob(repository, path[^1]),
            _ => ScriptedAnswer.Of(404),
        };
    }

    private ScriptedAnswer AnswerTags(string repository)
    {
        string[] tags = [.. images.Keys.Where(key => key.Repository == repository).Select(key => $"\"{key.Tag}\"").Order(StringComparer.Ordinal)];
        return tags.Length == 0 ? ScriptedAnswer.Of(404) : ScriptedAnswer.Json($$"""{"name":"{{repository}}","tags":[{{string.Join(',', tags)}}]}""");
    }

    private ScriptedAnswer AnswerManifest(string repository, string reference)
    {
        string? digest = images.TryGetValue((repository, reference), out SampleImage? tagged) ? tagged.Index : reference;
        return FindIn(repository, digest) is not { } content
            ? ScriptedAnswer.Of(404)
            : new ScriptedAnswer(200, content) { Headers = [("Content-Type", TypeOf(content)), ("Docker-Content-Digest", digest)] };
    }

    private ScriptedAnswer AnswerBlob(string repository, string digest) =>
        FindIn(repository, digest) is { } content ? new ScriptedAnswer(200, content) : ScriptedAnswer.Of(404);

    private byte[]? FindIn(string repository, string digest) =>
        images.Where(image => image.Key.Repository == repository).Select(image => image.Value.Find(digest)).FirstOrDefault(content => content is not null);

    private static string TypeOf(byte[] manifest) =>
        Encoding.UTF8.GetString(manifest).Contains("\"manifests\"", StringComparison.Ordinal) ? SampleImage.IndexType : SampleImage.ManifestType;
}
