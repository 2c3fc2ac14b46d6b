using Basewise.Knowledge.Facts;
using Basewise.Syntax.Text;

namespace Basewise.Knowledge.Images;

/// <summary>
/// A reference to an image, <c>[registry[:port]/]path[:tag][@digest]</c>, by the grammar of the distribution project
/// (<c>reference</c>) and Docker's normalisation: <c>python</c> is <c>docker.io/library/python</c>.
/// </summary>
public sealed record ImageReference
{
    private const string DockerHub = "docker.io";

    /// <summary>In characters; hardly an image has a longer name.</summary>
    private const int LongestRemembered = 300;

    // A file that is written names the same images at every keystroke, and what is known of each is found once.
    private static readonly RecentAnswers<string, ImageReference?> recent = new(ReferenceGrammar.Parse);

    // Registries that serve Docker's official images under their own names, tag for tag and digest for digest.
    private static readonly (string Registry, string Path)[] mirrorsOfOfficialImages =
    [
        ("docker.io", "library/"),
        ("registry-1.docker.io", "library/"),
        ("mirror.gcr.io", "library/"),
        ("public.ecr.aws", "docker/library/"),
    ];

    // What the facts say follows from the text. Who asks at the same time finds the same.
    private TagFacts? pythonFacts;
    private KnownImage? known;
    private bool isKnownFound;

    internal ImageReference(string text, TextSpan nameSpan, TextSpan? tagSpan, TextSpan? digestSpan, string registry, string repository)
    {
        Text = text;
        NameSpan = nameSpan;
        TagSpan = tagSpan;
        DigestSpan = digestSpan;
        Registry = registry;
        Repository = repository;
        Name = text[..nameSpan.End];
        Tag = tagSpan is { } tag ? text[tag.Start..tag.End] : null;
        Digest = digestSpan is { } digest ? text[digest.Start..digest.End] : null;
        OfficialName = FindOfficialName(registry, repository);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Registry and path within <see cref="Text"/>.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The tag within <see cref="Text"/>, without its colon.</summary>
    public TextSpan? TagSpan { get; }

    /// <summary>The digest within <see cref="Text"/>, without its at sign.</summary>
    public TextSpan? DigestSpan { get; }

    /// <summary>The host, with its port: <c>docker.io</c> where none is written.</summary>
    public string Registry { get; }

    /// <summary>The path in the registry: <c>library/python</c> where <c>python</c> is written.</summary>
    public string Repository { get; }

    /// <summary>Registry and path as written.</summary>
    public string Name { get; }

    /// <summary>Null where none is written; the tag is then <c>latest</c>, unless there is a digest.</summary>
    public string? Tag { get; }

    /// <summary><c>sha256:…</c>; null where none is written. It decides alone: the tag beside it is a comment.</summary>
    public string? Digest { get; }

    /// <summary>The name of Docker's official image that this is, <c>python</c>, from Docker Hub or a registry that mirrors it unchanged; else null.</summary>
    public string? OfficialName { get; }

    /// <summary>Whether this is Docker's official python image, from Docker Hub or a registry that mirrors it unchanged.</summary>
    public bool IsOfficialPython => IsOfficial("python");

    /// <summary>Whether this is Docker's official image of that name, <c>debian</c>.</summary>
    public bool IsOfficial(string name) => OfficialName == name;

    /// <returns>Null for what Docker refuses: upper case in the path, an empty part, a digest of the wrong length.</returns>
    public static ImageReference? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > LongestRemembered ? ReferenceGrammar.Parse(text) : recent.Of(text);
    }

    /// <summary>What the facts say of the tag, for the official python image; a tag beside a digest counts too.</summary>
    public TagFacts? FindPythonFacts() => pythonFacts ?? (IsOfficialPython && (Digest is null || Tag is not null) ? pythonFacts = PythonCatalog.Bundled.FindTag(Tag ?? "latest") : null);

    /// <summary>What name and tag tell of the image; <c>null</c> where that is nothing.</summary>
    public KnownImage? FindKnown()
    {
        if (Volatile.Read(ref isKnownFound)) return known;

        known = KnownImages.Bundled.Find(this);
        Volatile.Write(ref isKnownFound, true);
        return known;
    }

    /// <summary>The same image with this tag, and without a digest, which would overrule it.</summary>
    /// <param name="tag">A tag, or a tag and a digest as <c>tag@sha256:…</c>.</param>
    public string WithTag(string tag) => $"{Name}:{tag}";

    // All the rest follows from the text.
    public bool Equals(ImageReference? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    internal static bool IsDockerHub(string host) => host is DockerHub or "index.docker.io" or "registry.hub.docker.com";

    private static string? FindOfficialName(string registry, string repository)
    {
        foreach ((string mirror, string path) in mirrorsOfOfficialImages)
        {
            if (registry != mirror || !repository.StartsWith(path, StringComparison.Ordinal)) continue;

            return repository.IndexOf('/', path.Length) >= 0 ? null : repository[path.Length..];
        }

        return null;
    }
}
