using System.Collections.Immutable;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Semantics.Installs.Fits;

/// <summary>What becomes of all that a file installs on an image, were it another one of the same Python: "would slim do?"</summary>
/// <param name="Fits">How pip would get each of the packages there, as far as the bundled facts tell.</param>
/// <param name="IsComplete">Whether those are all that are asked for by name.</param>
public sealed record ImageFit(ImmutableArray<PackageFit> Fits, bool IsComplete)
{
    /// <summary>The packages that would be compiled, or could not be installed at all.</summary>
    public ImmutableArray<PackageFit> Built { get; } = [.. Fits.Where(fit => fit.Needs is not null)];

    /// <summary>How many there are of which the facts do not tell.</summary>
    public int UnknownCount { get; } = Fits.Count(fit => fit.Fit is WheelFit.Unknown);

    /// <summary>Whether it is certain that nothing has to be compiled.</summary>
    public bool IsCertain => IsComplete && UnknownCount == 0 && Built.IsEmpty;

    /// <summary>What it would take to compile them; <c>null</c> where that is not known on this distribution.</summary>
    public IReadOnlyList<string>? FindBuildPackages(DistributionFamily family)
    {
        if (family is not (DistributionFamily.Debian or DistributionFamily.Alpine)) return null;

        BuildNeeds[] needs = [.. Built.Select(fit => fit.Needs).OfType<BuildNeeds>()];
        return [.. needs.SelectMany(need => need.CompilersOn(family)).Concat(needs.SelectMany(need => need.Libraries).SelectMany(library => library.BuildPackagesOn(family))).Distinct()];
    }

    /// <summary>The fit of what all stages on an image install.</summary>
    /// <param name="root">The stage that starts from the image.</param>
    /// <returns><c>null</c> where they install nothing whose Python is known.</returns>
    public static ImageFit? Of(InstallRequests requests, Stage root, Libc libc, Distribution? distribution)
    {
        ArgumentNullException.ThrowIfNull(requests);
        Dictionary<string, PackageFit> fits = new(StringComparer.Ordinal);
        bool isComplete = true;
        foreach (InstallRequest request in requests.All)
        {
            if (request.Stage.Root != root) continue;

            isComplete &= request is { IsComplete: true, IsConditional: false, Environment.PythonSeries: not null };
            if (request.Packages.IsEmpty || request.Environment.PythonSeries is null) continue;

            InstallEnvironment there = request.Environment.On(libc, distribution);
            foreach (RequestedPackage package in request.Packages)
            {
                PackageFit fit = PackageFit.Of(package, there);
                string name = package.Name.Normalized;
                if (!fits.TryGetValue(name, out PackageFit? known) || (known.Needs is null && fit.Needs is not null)) fits[name] = fit;
            }
        }

        return fits.Count == 0 ? null : new ImageFit([.. fits.Values], isComplete);
    }
}
