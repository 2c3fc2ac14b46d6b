using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Where one stage has its Python packages.</summary>
public sealed class StageInstalls
{
    /// <summary>So many are looked through faster than they are hashed.</summary>
    private const int FewCommands = 16;

    private readonly List<(InstallerCommand Command, CommandPlace Place)>? commands;
    private Once<Dictionary<InstallerCommand, CommandPlace>> manyCommands;
    private readonly ImmutableArray<(int Index, SearchPath Path)> searchPaths;

    internal StageInstalls(
        Stage stage,
        ImmutableArray<PlacedInstall> locations,
        ImmutableArray<InstallCopy> copies,
        List<(InstallerCommand, CommandPlace)>? commands,
        ImmutableArray<(int Index, SearchPath Path)> searchPaths)
    {
        Stage = stage;
        Locations = locations;
        Copies = copies;
        this.commands = commands;
        this.searchPaths = searchPaths;
    }

    public Stage Stage { get; }

    /// <summary>The virtual environments and other folders that lie in the stage at its end, those of the stages below it too, in the order of the file.</summary>
    public ImmutableArray<PlacedInstall> Locations { get; }

    /// <summary>What this stage's own COPY instructions bring from other stages.</summary>
    public ImmutableArray<InstallCopy> Copies { get; }

    /// <summary>PATH at the end: that of the container, if this is the final stage.</summary>
    public SearchPath SearchPath => searchPaths[^1].Path;

    /// <summary>Whether uv has been told to bring a Python of its own.</summary>
    internal bool ManagesPython { get; init; }

    /// <summary>Whether the distribution's own Python was installed.</summary>
    internal bool HasSystemPython { get; init; }

    /// <summary>The distribution's own Python, as it is at the end.</summary>
    internal SystemPython SystemPython { get; init; }

    /// <summary>What lies at a path, or <c>null</c>.</summary>
    public PlacedInstall? FindLocation(string path)
    {
        for (int i = Locations.Length - 1; i >= 0; i--)
        {
            if (Locations[i].Path == path) return Locations[i];
        }

        return null;
    }

    /// <summary>Where a command of this stage installs to; <c>null</c> for one that installs nothing, and in an ONBUILD.</summary>
    public InstallTarget? FindTarget(InstallerCommand command) => Find(command).Target;

    /// <summary>The folder that a command of this stage runs in; <c>null</c> where it is not known, and in an ONBUILD.</summary>
    public string? FindFolder(InstallerCommand command) => Find(command).Folder;

    /// <summary>The series of the distribution's own Python, where that runs the command.</summary>
    internal string? FindSystemPython(InstallerCommand command) => Find(command).SystemPython;

    /// <summary>PATH as a step of this stage finds it.</summary>
    /// <param name="index">Its place in <see cref="Stage.Steps"/>.</param>
    public SearchPath SearchPathAt(int index)
    {
        int low = 0;
        int high = searchPaths.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (searchPaths[middle].Index <= index) low = middle;
            else high = middle - 1;
        }

        return searchPaths[low].Path;
    }

    private CommandPlace Find(InstallerCommand command)
    {
        if (commands is null) return default;
        if (commands.Count > FewCommands) return manyCommands.Of(commands, static all => all.ToDictionary(known => known.Command, known => known.Place)).GetValueOrDefault(command);

        foreach ((InstallerCommand known, CommandPlace place) in commands)
        {
            if (known == command) return place;
        }

        return default;
    }
}
