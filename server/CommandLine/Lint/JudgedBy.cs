using Basewise.Analysis;
using Basewise.Analysis.Configuration;

namespace Basewise.CommandLine.Lint;

/// <summary>What one file is judged by: the command line, and below it the configuration file.</summary>
/// <param name="Configuration"><c>null</c> where none counts.</param>
/// <param name="ConfigurationPath">Where that is, for people.</param>
internal sealed record JudgedBy(LintOptions Options, ConfigurationFile? Configuration, string ConfigurationPath)
{
    public static JudgedBy Find(FoundFile file, DockerfilePlaces places, LintRequest request)
    {
        LintOptions chosen = request.Options with { HeedsConfigurationFile = false };
        if (request.Configuration is { } named) return new JudgedBy(named.OptionsBelow(PathBeside(named, file), chosen), named, named.Path);
        if (!request.Options.HeedsConfigurationFile || places.FindInProject(file) is not { } place) return new JudgedBy(chosen, null, "");

        return ConfigurationFile.Find(place) is { } nearest
            ? new JudgedBy(nearest.OptionsFor(place.Path, chosen), nearest, TreePaths.Describe(place, nearest.Path))
            : new JudgedBy(chosen, null, "");
    }

    /// <summary>A file's path as the patterns in a configuration file mean it.</summary>
    private static string PathBeside(ConfigurationFile configuration, FoundFile file) => file.Path == FileSearch.StandardInput
        ? file.Path
        : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(configuration.Path)) ?? "", Path.GetFullPath(file.Path)).Replace(Path.DirectorySeparatorChar, '/');
}
