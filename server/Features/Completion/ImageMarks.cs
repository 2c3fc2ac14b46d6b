using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Features.Places;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Features.Completion;

/// <summary>Tells of a package's versions which images of the project have no wheel of them.</summary>
internal static class ImageMarks
{
    public static CompletionList AddTo(CompletionList list, Snapshot snapshot, DependencyFile file, int offset)
    {
        bool hasVersions = list.Items.Any(item => item.Kind is CompletionKind.Version);
        if (!hasVersions || DependencyCursor.Find(file, offset)?.Dependency?.Package is not { } name || snapshot.Images.Installs.IsEmpty) return list;

        ProjectInstall[] installs = [.. snapshot.Images.Installs.DistinctBy(install => (install.Request.Environment.PythonSeries, install.Request.Environment.Libc, install.Request.Environment.Machine))];
        return list with { Items = [.. list.Items.Select(item => item.Kind is CompletionKind.Version ? WithMark(item, name, installs) : item)] };
    }

    private static CompletionItem WithMark(CompletionItem item, PackageName name, ProjectInstall[] installs)
    {
        if (PackageVersion.Find(item.Label) is not { } version) return item;

        string[] marks = [.. installs.Select(install => Mark(name, version, install)).OfType<string>().Distinct()];
        return marks.Length == 0 ? item : item with { Detail = string.Join(" · ", new[] { item.Detail }.OfType<string>().Concat(marks)) };
    }

    private static string? Mark(PackageName name, PackageVersion version, ProjectInstall install)
    {
        RequestPlace place = new(install.Dockerfile, install.Source, default, default);
        InstallEnvironment environment = install.Request.Environment;
        string image = environment.Distribution?.ShortName ?? install.Dockerfile;
        return PackageFit.Of(new RequestedPackage(name, place) { Version = version }, environment).Fit switch
        {
            WheelFit.NotForMusl => $"no wheel for musl ({image})",
            WheelFit.NotForPython => $"no wheel for Python {environment.PythonSeries}",
            WheelFit.NotForMachine => $"no wheel for {environment.Machine}",
            WheelFit.SourceOnly => "no wheel",
            _ => null,
        };
    }
}
