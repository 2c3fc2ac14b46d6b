using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Which of the packages that a file installs are in the final image: those of its own stages, and those that it copies.</summary>
internal sealed class ShippedInstalls
{
    private readonly PythonInstalls installs;
    private readonly HashSet<(Stage Stage, string Path)> shipped = [];
    private readonly HashSet<Stage> copied = [];

    public ShippedInstalls(SemanticModel model)
    {
        installs = model.Installs;
        ImmutableArray<(Stage, InstallCopy)>.Builder copies = ImmutableArray.CreateBuilder<(Stage, InstallCopy)>(0);

        // A stage copies from those above it alone. What is neither copied nor in the final image, of which a long file has much, is not looked at.
        for (int i = model.Stages.Length - 1; i >= 0; i--)
        {
            Stage stage = model.Stages[i];
            if (!stage.IsInFinalImage && !copied.Contains(stage)) continue;

            foreach (InstallCopy copy in installs.CopiesTo(stage))
            {
                if (copy.Part == InstallPart.Scripts || !(stage.IsInFinalImage || shipped.Contains((stage, copy.PlacedPath ?? "")))) continue;

                for (Stage? from = copy.From; from is not null && shipped.Add((from, copy.LocationPath ?? "")); from = from.Base.Parent)
                {
                    copied.Add(from);
                    copies.Add((from, copy));
                }
            }
        }

        Copies = copies.DrainToImmutable();
    }

    /// <summary>The copies that bring packages into the final image, with each of the stages that those were installed in.</summary>
    public ImmutableArray<(Stage From, InstallCopy Copy)> Copies { get; }

    /// <summary>Whether what a command installs ends up in the final image. Where it goes to may not be known; then it does not.</summary>
    public bool Contains(Stage stage, InstallerCommand command)
    {
        if (stage.IsInFinalImage) return true;
        if (!copied.Contains(stage)) return false;

        return installs.Of(stage).FindTarget(command) is { Kind: not InstallKind.Unknown } target && shipped.Contains((stage, target.Path ?? ""));
    }
}
