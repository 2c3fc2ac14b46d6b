using Basewise.Knowledge;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;

namespace Basewise.Testing;

/// <summary>An index that has said what a test has it say, on one day, and is being asked for everything else. It writes down what it is asked.</summary>
public sealed class MemoryPackageIndex : IPackageIndex
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private readonly Dictionary<string, ProjectFiles> projects = [];
    private readonly Dictionary<string, CoreMetadata> metadata = [];
    private readonly HashSet<string> absent = [];

    public event Action? Changed;

    /// <summary>Who it is.</summary>
    public string Source { get; init; } = "pypi.example";

    /// <summary>Why it does not answer what it has not been told of.</summary>
    public Obstacle Obstacle { get; init; } = new(ObstacleKind.Asking, "it is being asked");

    /// <summary>The questions, each time, with what the file said of indexes.</summary>
    public List<(string Project, PackageSources? Sources)> Asked { get; } = [];

    public MemoryPackageIndex With(string project, params IndexFile[] files)
    {
        projects[project] = new ProjectFiles([.. files]);
        Changed?.Invoke();
        return this;
    }

    /// <summary>It has nothing of that name.</summary>
    public MemoryPackageIndex Without(string project)
    {
        absent.Add(project);
        return this;
    }

    /// <summary>What a file says of itself.</summary>
    public MemoryPackageIndex WithMetadata(string file, CoreMetadata said)
    {
        metadata[file] = said;
        return this;
    }

    public Heard<ProjectFiles> FilesOf(PackageName project, PackageSources? sources = null)
    {
        Asked.Add((project.Normalized, sources));
        bool isAbsent = absent.Contains(project.Normalized);
        return projects.TryGetValue(project.Normalized, out ProjectFiles? files) || isAbsent ? Say(files) with { IsAbsent = isAbsent } : new Heard<ProjectFiles>(null, null, Obstacle);
    }

    public Heard<CoreMetadata> MetadataOf(IndexFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return metadata.TryGetValue(file.Name, out CoreMetadata? said) ? Say(said) : new Heard<CoreMetadata>(null, null, Obstacle);
    }

    private Heard<T> Say<T>(T? value)
        where T : class =>
        new(value, new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero), null) { Provenance = new Provenance(Source, Day) };
}
