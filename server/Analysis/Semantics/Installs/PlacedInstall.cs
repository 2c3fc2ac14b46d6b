namespace Basewise.Analysis.Semantics.Installs;

/// <summary>An install location as it lies in a stage at its end: made there, in a stage below, or copied from another.</summary>
/// <param name="Path">Where it lies in this stage.</param>
/// <param name="Step">What put it there: the RUN that made it, or the COPY.</param>
/// <param name="HasPackages">Whether anything was installed to it.</param>
public sealed record PlacedInstall(InstallLocation Location, string Path, Step Step, bool HasPackages)
{
    /// <summary>Whether it lies elsewhere than where it was made.</summary>
    public bool IsMoved => Path != Location.Path;

    /// <summary>The folder of its console scripts, as it lies here.</summary>
    public string? ScriptsFolder => Location.ScriptsFolder is null ? null : $"{Path}/bin";
}
