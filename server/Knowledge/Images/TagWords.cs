using Basewise.Knowledge.Releases;

namespace Basewise.Knowledge.Images;

/// <summary>
/// Reads what the words of a name and tag say: <c>python3.12-bookworm-slim</c>, <c>12.2.0-base-ubuntu22.04</c>,
/// <c>1-3.12-bullseye</c>, or of a distribution's own image <c>12.5-slim</c>.
/// </summary>
internal sealed class TagWords
{
    private readonly string[] words;
    private readonly string repository;

    /// <param name="groups">Tags that name one image, from the facts: they tell what <c>latest</c> is.</param>
    public TagWords(string name, string tag, string groups)
    {
        repository = name[(name.LastIndexOf('/') + 1)..];
        words = tag.Split('-');
        Distribution = DistributionFamilies.Find(repository) is { } family
            ? OwnRelease(family.Family, words[0]) ?? SiblingRelease(family.Family, words[0], groups)
            : words.Concat(repository.Split('-')).Select(Distribution.Find).FirstOrDefault(found => found is not null);
        PythonSeries = FindPython();
    }

    public Distribution? Distribution { get; }

    public string? PythonSeries { get; }

    /// <summary>A release of the distribution whose own image this is: a codename or a version.</summary>
    private static Distribution? OwnRelease(DistributionFamily family, string word)
    {
        // Alpine's "3" moves from release to release, as "latest" does.
        if (family == DistributionFamily.Alpine && ImageVersion.Parse(word) is { Parts: 1 }) return null;

        return family switch
        {
            DistributionFamily.Debian => Distribution.FindDebian(word) ?? Distribution.FindRelease(family, word) ?? DebianByState(word),
            DistributionFamily.Ubuntu => Distribution.FindUbuntu(word) ?? Distribution.FindRelease(family, word),
            _ => Distribution.FindRelease(family, word),
        };
    }

    /// <summary>What <c>stable</c> was when the facts were gathered: Debian's newest release.</summary>
    private static Distribution? DebianByState(string word)
    {
        int age = word switch { "stable" => 0, "oldstable" => 1, "oldoldstable" => 2, _ => -1 };
        if (age < 0) return null;

        LifeCycle? cycle = LifeCycles.Bundled.Of("debian").OrderByDescending(cycle => cycle.Released).Skip(age).FirstOrDefault();
        return cycle is null ? null : Distribution.FindRelease(DistributionFamily.Debian, cycle.Cycle);
    }

    /// <summary>The release that another tag of the same image names.</summary>
    private static Distribution? SiblingRelease(DistributionFamily family, string tag, string groups)
    {
        foreach (string group in groups.Split(';'))
        {
            string[] tags = group.Split(' ');
            if (tags.Contains(tag)) return tags.Select(sibling => OwnRelease(family, sibling)).FirstOrDefault(release => release is not null);
        }

        return null;
    }

    /// <summary><c>python3.12</c>, <c>py3.12</c>, <c>python-3.12</c>; a bare version only where the repository is called python.</summary>
    private string? FindPython()
    {
        string? bare = null;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            string version = word == "python" && i + 1 < words.Length ? words[i + 1]
                : word.StartsWith("python", StringComparison.Ordinal) ? word[6..]
                : word.StartsWith("py", StringComparison.Ordinal) ? word[2..] : "";
            if (ImageVersion.Parse(version) is { Parts: >= 2 } named) return named.Series;

            // Dev containers put their own version first: 1.1.0-3.12-bookworm.
            if (repository == "python" && ImageVersion.Parse(word) is { Parts: >= 2, Major: 2 or 3 } last) bare = last.Series;
        }

        return bare;
    }
}
