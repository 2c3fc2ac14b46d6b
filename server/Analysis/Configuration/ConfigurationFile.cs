using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Basewise.Analysis.Context;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Configuration;

/// <summary>
/// What a project says of how its Dockerfiles are judged. The nearest file counts, from a Dockerfile's folder upwards, and it alone: who reads
/// it has read everything.
/// </summary>
public sealed class ConfigurationFile
{
    /// <summary>What a file is called that is made.</summary>
    public const string Name = ".basewise.yaml";

    /// <summary>The page about it, for people.</summary>
    public const string Url = "https://github.com/basewise/basewise/blob/main/docs/configuration.md";

    /// <summary>In one folder the first of them counts.</summary>
    private static readonly string[] Names = [Name, ".basewise.yml", ".hadolint.yaml", ".hadolint.yml"];

    // By the text, as a tree of files has it: many Dockerfiles, and many versions of each, are judged by the same one.
    private static readonly ConditionalWeakTable<SourceText, ConfigurationFile> Known = [];

    private Answer? last;

    private ConfigurationFile(string path, SourceText source, ProjectSettings settings, ImmutableArray<ConfigurationProblem> problems) =>
        (Path, Source, Settings, Problems) = (path, source, settings, problems);

    /// <summary>Where it is in the tree of files.</summary>
    public string Path { get; }

    public SourceText Source { get; }

    public ProjectSettings Settings { get; }

    /// <summary>What cannot be used of it, in the order of the text.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>Whether a file of this name is written for Basewise.</summary>
    public static bool IsOwn(ReadOnlySpan<char> fileName) => fileName is Name or ".basewise.yml";

    /// <summary>Reads any text at all: what cannot be used is a problem, and the rest counts.</summary>
    public static ConfigurationFile Read(string path, SourceText source)
    {
        List<ConfigurationProblem> problems = [];
        YamlNode? document = new YamlReader(source, problems).Read();
        ConfigurationValues values = new(problems);
        bool isHadolints = CleanPath.NameOf(path).StartsWith(".hadolint", StringComparison.Ordinal);
        ProjectSettings settings = isHadolints ? new HadolintFileReader(values).Read(document) : new BasewiseFileReader(values).Read(document);
        return new ConfigurationFile(path, source, settings, [.. problems.OrderBy(problem => problem.Span.Start)]);
    }

    /// <summary>The file that counts for a Dockerfile; <c>null</c> where there is none among the files that may be looked at.</summary>
    public static ConfigurationFile? Find(DockerfilePlace place)
    {
        string folder = place.Path;
        while (folder.Length > 0)
        {
            folder = CleanPath.ParentOf(folder);
            if (place.Tree.List(folder) is not { } listing) continue;

            foreach (string name in Names)
            {
                if (listing.Find(name) is not { Kind: EntryKind.File }) continue;

                string path = CleanPath.Join(folder, name);
                if (place.Tree.FindText(path) is { } text) return ReadOnce(path, text);
            }
        }

        return null;
    }

    /// <summary>What a Dockerfile beside or below it is judged by.</summary>
    /// <param name="dockerfile">Its path in the tree of files.</param>
    /// <param name="chosen">What an editor's settings or a command line say: they count more.</param>
    public LintOptions OptionsFor(string dockerfile, LintOptions chosen)
    {
        string folder = CleanPath.ParentOf(Path);
        return OptionsBelow(folder.Length > 0 && dockerfile.StartsWith($"{folder}/", StringComparison.Ordinal) ? dockerfile[(folder.Length + 1)..] : dockerfile, chosen);
    }

    /// <summary>
    /// The same for a path from the folder that it is in. The last answer is kept: what follows from the options, such as the rules that are on, is
    /// found again by them, and would be made for each judgement if they were.
    /// </summary>
    public LintOptions OptionsBelow(string path, LintOptions chosen)
    {
        ImmutableArray<PathOverride> overrides = Settings.OverridesOf(path);
        if (Volatile.Read(ref last) is { } known && known.Chosen == chosen && known.Overrides.AsSpan().SequenceEqual(overrides.AsSpan())) return known.Options;

        LintOptions options = Settings.Below(chosen, overrides);
        Volatile.Write(ref last, new Answer(chosen, overrides, options));
        return options;
    }

    private static ConfigurationFile ReadOnce(string path, SourceText text)
    {
        // Two trees, one in the other, may have the text of an open file by different paths.
        if (Known.TryGetValue(text, out ConfigurationFile? known) && known.Path == path) return known;

        ConfigurationFile read = Read(path, text);
        Known.AddOrUpdate(text, read);
        return read;
    }

    private sealed record Answer(LintOptions Chosen, ImmutableArray<PathOverride> Overrides, LintOptions Options);
}
