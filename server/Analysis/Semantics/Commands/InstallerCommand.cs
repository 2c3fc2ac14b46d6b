using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>A command of a program that installs Python packages.</summary>
public abstract class InstallerCommand : ToolCommand
{
    private ImmutableArray<PackageRequest> packageRequests;

    private protected InstallerCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
    }

    /// <summary>The word that says what to do: <c>install</c>; of <c>uv pip install</c> the last one. Null if there is none.</summary>
    public abstract ShellWord? Verb { get; }

    /// <summary>
    /// The files of the project that say what is installed, and that therefore have to be there: requirements files, a project file and
    /// its lock. Empty if the command installs nothing, or only what its own words name.
    /// </summary>
    public abstract ImmutableArray<InstallInput> Inputs { get; }

    /// <summary>Whether it installs the dependencies of a project, which change less often than its source.</summary>
    public bool InstallsDependencies => !Inputs.IsEmpty;

    /// <summary>Whether it installs the project itself as well, or alone, and so needs the source.</summary>
    public abstract bool InstallsProject { get; }

    /// <summary>Whether its own words name packages to install (<c>pip install flask</c>).</summary>
    public abstract bool NamesPackages { get; }

    /// <summary>
    /// Those words, as far as they decide alone what is installed; empty for a command that writes a lock file, which decides from then on.
    /// </summary>
    public virtual ImmutableArray<ShellWord> PackageWords => [];

    /// <summary>What those of them ask for that name a package. They are read once for all that ask.</summary>
    public ImmutableArray<PackageRequest> PackageRequests
    {
        get
        {
            if (packageRequests.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref packageRequests, ReadPackageWords());
            return packageRequests;
        }
    }

    /// <summary>What one of its words asks for; null for a URL or a path, for what is no requirement, and for what only the shell knows.</summary>
    public PackageRequest? FindRequest(ShellWord word)
    {
        // They are in the order of the text.
        int low = 0;
        int high = PackageRequests.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            PackageRequest request = PackageRequests[middle];
            if (request.Word.Start == word.Start && ReferenceEquals(request.Word.Text, word.Text)) return request;

            if (request.Word.Start < word.Start) low = middle + 1;
            else high = middle - 1;
        }

        return PackageRequest.Find(word);
    }

    private ImmutableArray<PackageRequest> ReadPackageWords()
    {
        ImmutableArray<PackageRequest>.Builder found = ImmutableArray.CreateBuilder<PackageRequest>(0);
        foreach (ShellWord word in PackageWords)
        {
            if (PackageRequest.Find(word) is { } request) found.Add(request);
        }

        return found.DrainToImmutable();
    }
}
