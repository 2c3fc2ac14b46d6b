using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Semantics.Installs.Fits;

/// <summary>Tells whether what a file installs wants an image with compilers and headers: to be installed, or to run.</summary>
public static class CompilerDemand
{
    /// <summary>Compiled on every Linux, against libraries that the full python image has. The facts list no files of them.</summary>
    private static readonly HashSet<string> Compiled = ["dlib", "gdal", "pygobject", "pylibmc", "ta-lib"];

    /// <summary>Installed from wheels; they call a compiler when they run, or whoever has them does.</summary>
    private static readonly HashSet<string> Compiling = ["cython", "jupyter", "jupyterlab", "notebook", "numba", "pybind11", "torch", "triton"];

    /// <summary>Whether any of the stages on an image installs such a package, were that image the other one.</summary>
    /// <param name="root">The stage that starts from the image.</param>
    public static bool IsIn(InstallRequests requests, Stage root, Libc libc, Distribution? distribution)
    {
        ArgumentNullException.ThrowIfNull(requests);
        foreach (InstallRequest request in requests.All)
        {
            if (request.Stage.Root != root || request.Packages.IsEmpty) continue;

            InstallEnvironment there = request.Environment.On(libc, distribution);
            foreach (RequestedPackage package in request.Packages)
            {
                if (Has(package, there)) return true;
            }
        }

        return false;
    }

    private static bool Has(RequestedPackage package, InstallEnvironment there)
    {
        PackageName name = package.Name;
        if (Compiled.Contains(name.Normalized) || Compiling.Contains(name.Normalized)) return true;

        PackageFit fit = PackageFit.Of(package, there);
        return fit.Needs is not null || (fit.Fit is WheelFit.Unknown && !HasWheels(name, there) && BuildNeeds.Find(name) is not null);
    }

    /// <summary>Whether any release that is known has a wheel for the system: then one that is not known is likely to have one too.</summary>
    private static bool HasWheels(PackageName name, InstallEnvironment there)
    {
        if (there.Architecture is not { } architecture) return true;

        foreach (ReleaseFiles release in WheelCatalog.Bundled.ReleasesOf(name.Normalized))
        {
            if (release.Pure is PureWheel.Python3 || !release.Wheels(there.Libc, architecture).IsEmpty) return true;
        }

        return false;
    }
}
