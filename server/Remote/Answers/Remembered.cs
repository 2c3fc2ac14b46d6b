using System.Collections.Concurrent;

namespace Basewise.Remote.Answers;

/// <summary>What is made of something once for all who ask. Of too much nothing is remembered any longer: it is made again.</summary>
/// <param name="make">Makes the same of the same at any time. Whatever it depends on besides lives as long as this.</param>
/// <param name="comparer">Null where what is equal is the same.</param>
internal sealed class Remembered<TKey, TValue>(int most, Func<TKey, TValue> make, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> known = new(comparer);

    public TValue Of(TKey key)
    {
        if (known.TryGetValue(key, out TValue? value)) return value;
        if (known.Count >= most) known.Clear();
        return known.GetOrAdd(key, make);
    }
}
