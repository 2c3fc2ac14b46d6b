namespace Basewise.Analysis.Semantics;

/// <summary>
/// What is made when it is first asked for; who asks meanwhile waits for it. Unlike a <see cref="Lazy{T}"/> it costs nothing before, and
/// making it takes no lock: of what a model could tell, a small file is asked for little, and by one thread. A field of it must not be
/// read-only.
/// </summary>
internal struct Once<T>
{
    private const int Open = 0;
    private const int BeingMade = 1;
    private const int Made = 2;

    private T? made;
    private int state;

    /// <param name="make">Makes it of the owner alone, so that there is one function for all owners.</param>
    public T Of<TOwner>(TOwner owner, Func<TOwner, T> make)
        where TOwner : class => Volatile.Read(ref state) == Made && made is { } known ? known : Make(owner, make);

    private T Make<TOwner>(TOwner owner, Func<TOwner, T> make)
        where TOwner : class
    {
        SpinWait wait = default;
        for (int found = Interlocked.CompareExchange(ref state, BeingMade, Open); found != Open; found = Interlocked.CompareExchange(ref state, BeingMade, Open))
        {
            if (found == Made && made is { } known) return known;

            wait.SpinOnce();
        }

        bool isMade = false;
        try
        {
            T mine = make(owner);
            made = mine;
            isMade = true;
            return mine;
        }
        finally
        {
            // What could not be made is tried again by whoever asks next.
            Volatile.Write(ref state, isMade ? Made : Open);
        }
    }
}
