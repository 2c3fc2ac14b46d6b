using Basewise.Knowledge;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;

namespace Basewise.Testing;

/// <summary>An index that has said what a test has it say, on one day, and is being asked for everything else. It writes down what it is asked.</summary>
public sealed class MemoryPackageIndex : IPackageIndex
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly Obstacle Asking = new(ObstacleKind.Asking, "it is being asked");
    private readonly Dictionary<string, ProjectFiles> projects = [];

    public event Action? Changed;

    /// <summary>The questions, each time, with what the file said of indexes.</summary>
    public List<(string Project, PackageSources? Sources)> Asked { get; } = [];

    public MemoryPackageIndex With(string project, params IndexFile[] files)
    {
        projects[project] = new ProjectFiles([.. files]);
        Changed?.Invoke();
        return this;
    }

    public Heard<ProjectFiles> FilesOf(PackageName project, PackageSources? sources = null)
    {
        Asked.Add((project.Normalized, sources));
        return projects.TryGetValue(project.Normalized, out ProjectFiles? files)
            ? new Heard<ProjectFiles>(files, new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero), null) { Provenance = new Provenance("pypi.example", Day) }
            : new Heard<ProjectFiles>(null, null, Asking);
    }

    public Heard<CoreMetadata> MetadataOf(IndexFile file) => new(null, null, Asking);
}
