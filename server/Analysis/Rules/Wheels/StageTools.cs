using Basewise.Analysis.Rules.Stages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>What there is to compile with when a command installs packages: compilers and headers of the image, and those installed before.</summary>
internal sealed class StageTools
{
    private readonly SystemPackages installed;
    private readonly StageRuntime runtime;
    private readonly bool isWithoutCompiler;
    private readonly bool hasCompiler;

    private StageTools(StageRuntime runtime, SystemPackages installed)
    {
        (this.runtime, this.installed) = (runtime, installed);
        isWithoutCompiler = runtime.Has("gcc") == false;
        hasCompiler = !isWithoutCompiler || installed.Names.Any(name => BuildTools.IsCompiler(name) || name is "dpkg-dev" or "build-base");
    }

    /// <summary>Whether all is known that could be there: the image is one of those whose programs are known, and no script has run.</summary>
    public bool AreKnown => isWithoutCompiler && installed.IsComplete && Family is DistributionFamily.Debian or DistributionFamily.Alpine;

    public bool HaveCompiler => hasCompiler;

    private DistributionFamily? Family => runtime.Distribution?.Family;

    public static StageTools Before(InstallRequest request) => new(request.Stage.Runtime, request.SystemPackages);

    /// <summary>The distribution's packages that are missing to build a Python package; empty where nothing that tells is missing.</summary>
    public IReadOnlyList<string> FindMissing(BuildNeeds needs)
    {
        if (!AreKnown || Family is not { } family) return [];

        List<string> missing = [];
        bool tells = !hasCompiler;
        if (!hasCompiler) missing.AddRange(needs.CompilersOn(family));
        else if (needs.Languages.Contains("cxx") && !HasCpp) (missing, tells) = (["g++"], true);

        foreach (LinkedLibrary library in needs.Libraries)
        {
            string[] packages = library.BuildPackagesOn(family);
            if (packages.Length == 0 || packages.All(installed.Contains) || installed.Names.Any(name => BuildTools.IsHeaders(name) && library.MayComeWith(name))) continue;

            // Other headers may bring this library along: it is named only where something else is surely missing.
            missing.AddRange(packages);
            tells |= library.IsTelling;
        }

        return tells ? missing : [];
    }

    /// <summary>Debian's gcc and Alpine's are for C alone.</summary>
    private bool HasCpp => installed.Names.Any(name => name.StartsWith("g++", StringComparison.Ordinal) || name.StartsWith("clang", StringComparison.Ordinal)
        || name is "build-essential" or "build-base" or "alpine-sdk" or "dpkg-dev" or "gcc-c++");
}
