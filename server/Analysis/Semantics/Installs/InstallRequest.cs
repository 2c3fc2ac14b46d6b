using System.Collections.Frozen;
using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Packages;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>What one command of a RUN installs.</summary>
public sealed class InstallRequest
{
    private readonly RequestedEnvironment environment;
    private ImmutableArray<PackageFit> fits;
    private bool? dependsOnSystem;
    private SystemPackages? systemPackages;

    internal InstallRequest(Step step, int stepIndex, InstallerCommand command, RequestedEnvironment environment) =>
        (Step, StepIndex, Command, this.environment) = (step, stepIndex, command, environment);

    public Step Step { get; }

    /// <summary>Of the RUN in its stage.</summary>
    public int StepIndex { get; }

    public InstallerCommand Command { get; }

    /// <summary>What the packages are installed for.</summary>
    public InstallEnvironment Environment => environment.Value;

    public Stage Stage => Step.Stage;

    /// <summary>What it installs on this environment; each package once, in the order in which they are found.</summary>
    public ImmutableArray<RequestedPackage> Packages { get; init; } = [];

    /// <summary>The paths of the files that it was read from, in the tree of files.</summary>
    public IReadOnlySet<string> Files { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The packages of the distribution that are there when it runs.</summary>
    public SystemPackages SystemPackages => systemPackages ??= SystemPackages.Before(Stage, StepIndex, Command.Shell);

    /// <summary>Whether a package is asked for in one version alone.</summary>
    internal bool NamesVersions
    {
        get
        {
            foreach (RequestedPackage package in Packages)
            {
                if (package.Version is not null) return true;
            }

            return false;
        }
    }

    /// <summary>
    /// Whether it depends on the system and the Python how pip gets the packages: if not, each has a wheel that is for all of them, or nothing is
    /// known of it.
    /// </summary>
    public bool DependsOnSystem => dependsOnSystem ??= FindWhetherItDepends();

    /// <summary>How pip gets each of the packages there.</summary>
    public ImmutableArray<PackageFit> Fits
    {
        get
        {
            if (fits.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref fits, FindFits());
            return fits;
        }
    }

    /// <summary>
    /// Whether the list holds all that is asked for by name: no file was out of sight, and no variable in the way. What those packages need
    /// in turn is known from locks alone.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether the build goes on without it: it stands in a branch, or may fail.</summary>
    public bool IsConditional { get; init; }

    /// <summary>What the project that is installed says of the Python that it needs, with the file that says so.</summary>
    public ImmutableArray<(PythonConstraint Constraint, RequestPlace Place)> RequiresPython { get; init; } = [];

    private bool FindWhetherItDepends()
    {
        foreach (RequestedPackage package in Packages)
        {
            if (package.HasToBeBuilt || !WheelCatalog.Bundled.IsPure(package.Name)) return true;
        }

        return false;
    }

    private ImmutableArray<PackageFit> FindFits()
    {
        ImmutableArray<PackageFit>.Builder found = ImmutableArray.CreateBuilder<PackageFit>(Packages.Length);
        foreach (RequestedPackage package in Packages) found.Add(PackageFit.Of(package, Environment));
        return found.MoveToImmutable();
    }
}
