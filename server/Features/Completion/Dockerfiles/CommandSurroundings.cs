using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Features.Places;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>What is known around a package that a command of a Dockerfile names: looked for where a package is being written.</summary>
internal sealed class CommandSurroundings(InstructionCursor cursor, ContextFiles files, CompletionOccasion occasion)
{
    private readonly Lazy<PackageSurroundings> packages = new(() => Find(cursor, files, occasion));

    public PackageSurroundings Packages => packages.Value;

    /// <summary>Whether the bracket made the editor ask that begins the extras of a package: everywhere else it is one of the shell's.</summary>
    public bool IsInBrackets => occasion.Trigger is '[';

    private static PackageSurroundings Find(InstructionCursor cursor, ContextFiles files, CompletionOccasion occasion)
    {
        if (cursor.Step is not { } step) return PackageSurroundings.None;

        // What is not written to its end, a quote that is not closed, may be no command yet.
        InstallerCommand? command = step.Commands.OfType<InstallerCommand>().FirstOrDefault(candidate => candidate.Shell.Span.Touches(cursor.Offset));
        AskedIndexes indexes = AskedIndexes.Of(cursor.Model, step, command, occasion.Packages);
        return new PackageSurroundings(indexes, new(() => [new ImageInstall(InstallRequests.EnvironmentOf(cursor.Model, step, command), null)]), files.Folder);
    }
}
