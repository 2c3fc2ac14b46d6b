using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>What a command lacks to build the packages that have no wheel where it installs them.</summary>
/// <param name="Lacking">The packages that cannot be built.</param>
/// <param name="Packages">The distribution's packages that are missing, in the order in which they were found to be.</param>
public sealed record MissingBuildPackages(ImmutableArray<PackageFit> Lacking, ImmutableArray<string> Packages)
{
    /// <summary>Whether a compiler is among them that has to be newer than what a distribution may have.</summary>
    public bool AreDemanding => Lacking.Any(fit => fit.Needs is { IsDemanding: true });

    /// <summary>What its packages lack that every Linux builds from source.</summary>
    /// <returns><c>null</c> where nothing is known to be missing.</returns>
    public static MissingBuildPackages? Of(InstallRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.IsConditional || !request.DependsOnSystem) return null;

        foreach (PackageFit fit in request.Fits)
        {
            if (IsBuilt(fit)) return Of(request, StageTools.Before(request));
        }

        return null;
    }

    private static bool IsBuilt(PackageFit fit) => fit is { Fit: WheelFit.SourceOnly, Needs: not null, Package.HasToBeWheel: false };

    private static MissingBuildPackages? Of(InstallRequest request, StageTools tools)
    {
        ImmutableArray<PackageFit>.Builder lacking = ImmutableArray.CreateBuilder<PackageFit>();
        List<string> missing = [];
        foreach (PackageFit fit in request.Fits)
        {
            if (!IsBuilt(fit) || fit.Needs is not { } need || tools.FindMissing(need) is not [_, ..] packages) continue;

            lacking.Add(fit);
            missing.AddRange(packages.Where(package => !missing.Contains(package)));
        }

        return lacking.Count == 0 ? null : new MissingBuildPackages(lacking.ToImmutable(), [.. missing]);
    }

    /// <summary>The RUN that installs them.</summary>
    public string RunOn(DistributionFamily family)
    {
        string words = string.Join(' ', Packages.Order(StringComparer.Ordinal));
        return family == DistributionFamily.Alpine
            ? $"RUN apk add --no-cache {words}"
            : $"RUN apt-get update && apt-get install -y --no-install-recommends {words} && rm -rf /var/lib/apt/lists/*";
    }
}
