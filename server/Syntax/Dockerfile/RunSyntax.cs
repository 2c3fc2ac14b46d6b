using System.Collections.Immutable;

namespace Basewise.Syntax.Dockerfile;

/// <summary><c>RUN [flags] command</c></summary>
public sealed class RunSyntax : InstructionSyntax
{
    internal RunSyntax(InstructionParts parts) : base(parts) =>
        Mounts = [.. Flags.Where(flag => flag.Name == "mount").Select(MountSyntax.Parse)];

    public ImmutableArray<MountSyntax> Mounts { get; }
}
