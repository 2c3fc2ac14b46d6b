using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>A command of a program that installs Python packages.</summary>
public abstract class InstallerCommand : ToolCommand
{
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
    public virtual IEnumerable<ShellWord> PackageWords => [];
}
