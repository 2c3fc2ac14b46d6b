namespace Basewise.Knowledge.Facts;

/// <summary>The one place where a host hands in the person's own copy of the facts.</summary>
public static class OwnFacts
{
    private static IFactStore? store;

    /// <summary>Prefers the sets of <paramref name="own"/> from now on, where they are newer. To be called before the first question.</summary>
    public static void Use(IFactStore own) => store = own;

    internal static IFactStore? Store => store;
}
