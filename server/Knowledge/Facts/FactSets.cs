namespace Basewise.Knowledge.Facts;

/// <summary>Tells which facts the program answers from.</summary>
public static class FactSets
{
    /// <summary>All sets, by name, each as it is used. The person's own files are read whole, as they are for an answer.</summary>
    public static IReadOnlyList<SetInUse> InUse(IFactStore? own) =>
    [
        .. from name in EmbeddedFacts.Names
           let newer = own is null ? null : EmbeddedFacts.FindOwn(name, own)
           select new SetInUse(name, newer?.Head ?? EmbeddedFacts.HeadOfBundled(name), newer is not null),
    ];
}
