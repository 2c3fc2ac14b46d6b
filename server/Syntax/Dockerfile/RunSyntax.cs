using System.Collections.Immutable;

namespace Basewise.Syntax.Dockerfile;

/// <summary><c>RUN [flags] command</c></summary>
public sealed class RunSyntax : InstructionSyntax
{
    internal RunSyntax(InstructionParts parts) : base(parts) => Mounts = Flags.IsEmpty ? [] : MountsOf(Flags);

    public ImmutableArray<MountSyntax> Mounts { get; }

    private static ImmutableArray<MountSyntax> MountsOf(ImmutableArray<FlagSyntax> flags)
    {
        ImmutableArray<MountSyntax>.Builder mounts = ImmutableArray.CreateBuilder<MountSyntax>(flags.Length);
        foreach (FlagSyntax flag in flags)
        {
            if (flag.Name == "mount") mounts.Add(MountSyntax.Parse(flag));
        }

        return mounts.DrainToImmutable();
    }
}
