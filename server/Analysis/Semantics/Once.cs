namespace Basewise.Analysis.Semantics;

/// <summary>
/// What is made when it is first asked for; who asks meanwhile waits for it. Unlike a <see cref="Lazy{T}"/> it costs nothing before: of
/// what a model could tell, a small file is asked for little. A field of it must not be read-only.
/// </summary>
internal struct Once<T>
{
    private T? made;
    private bool isMade;
    private object? gate;

    /// <param name="make">Makes it of the owner alone, so that there is one function for all owners.</param>
    public T Of<TOwner>(TOwner owner, Func<TOwner, T> make)
        where TOwner : class
    {
        if (Volatile.Read(ref isMade) && made is { } known) return known;

        lock (LazyInitializer.EnsureInitialized(ref gate, static () => new object()))
        {
            if (isMade && made is { } other) return other;

            T mine = make(owner);
            made = mine;
            Volatile.Write(ref isMade, true);

            // Whoever comes through a new one finds it made.
            gate = null;
            return mine;
        }
    }
}
