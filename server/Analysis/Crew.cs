namespace Basewise.Analysis;

/// <summary>Threads that share the pieces of a task, the one that asks for it among them.</summary>
/// <param name="size">With it.</param>
internal sealed class Crew(int size)
{
    public static Crew Single { get; } = new(1);

    /// <summary>Does every piece of a task once, in about the order of their numbers, and comes back when all are done.</summary>
    /// <param name="work">Does the piece of a number, on any thread.</param>
    public void Work(int count, Action<int> work) => Work(count, () => work, static (work, piece) => work(piece));

    /// <param name="equip">Makes what a thread has for itself, and needs for each of its pieces.</param>
    public void Work<TTool>(int count, Func<TTool> equip, Action<TTool, int> work)
    {
        if (size == 1)
        {
            TTool tool = equip();
            for (int piece = 0; piece < count; piece++) work(tool, piece);
            return;
        }

        // Pieces differ in length by a factor of a hundred, so each thread takes the next one when it is free.
        int taken = -1;
        Parallel.For(0, size, _ =>
        {
            TTool tool = equip();
            for (int piece = Interlocked.Increment(ref taken); piece < count; piece = Interlocked.Increment(ref taken)) work(tool, piece);
        });
    }
}
