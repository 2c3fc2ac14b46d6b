using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// What a command installs for, found out when it is first asked for: of most commands nobody asks. Of several threads that ask at once the
/// first one to come back says what all of them know.
/// </summary>
/// <param name="index">Of the step in its stage.</param>
internal sealed class RequestedEnvironment(RequestReader reader, Step step, int index, InstallerCommand command)
{
    private InstallEnvironment? found;

    public InstallEnvironment Value => Volatile.Read(ref found) ?? Find();

    private InstallEnvironment Find()
    {
        InstallEnvironment mine = reader.EnvironmentOf(step, index, command);
        return Interlocked.CompareExchange(ref found, mine, null) ?? mine;
    }
}
