using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>A folder that was made to install packages to.</summary>
/// <param name="Path">An absolute path without a slash at its end.</param>
/// <param name="Step">The RUN that made it.</param>
/// <param name="Command">The command that made it.</param>
/// <param name="PythonSeries">The series of the Python that its packages are for; <c>null</c> where it is not known.</param>
public sealed record InstallLocation(InstallKind Kind, string Path, Step Step, ToolCommand Command, string? PythonSeries)
{
    /// <summary>Whether its console scripts find its Python wherever it lies (<c>uv venv --relocatable</c>).</summary>
    public bool IsRelocatable { get; init; }

    /// <summary>
    /// The folder in which the Python lies that an environment's own is a link to: <c>/usr/local</c> of the official image; <c>null</c>
    /// where it is not known.
    /// </summary>
    public string? PythonFolder { get; init; }

    /// <summary>The folder of its console scripts; <c>null</c> where it has none.</summary>
    public string? ScriptsFolder => Kind is InstallKind.VirtualEnvironment or InstallKind.User or InstallKind.Prefix ? $"{Path}/bin" : null;
}
