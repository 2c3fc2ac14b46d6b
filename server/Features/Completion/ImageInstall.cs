using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Installs;

namespace Basewise.Features.Completion;

/// <summary>An image that packages are installed into.</summary>
/// <param name="Name">What tells it from the project's other ones, <c>Alpine 3.22</c>; null where there are none.</param>
internal sealed record ImageInstall(InstallEnvironment Environment, string? Name)
{
    /// <summary>The images of a project, those that are the same to a wheel once.</summary>
    public static IReadOnlyList<ImageInstall> Of(ProjectImages images) =>
    [
        .. images.Installs
            .DistinctBy(install => (install.Request.Environment.PythonSeries, install.Request.Environment.Libc, install.Request.Environment.Machine))
            .Select(install => new ImageInstall(install.Request.Environment, install.Request.Environment.Distribution?.ShortName ?? install.Dockerfile)),
    ];
}
