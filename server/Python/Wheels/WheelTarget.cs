using System.Collections.Immutable;
using System.Globalization;

namespace Basewise.Python.Wheels;

/// <summary>An interpreter on a system: which wheels install there, and which of them pip takes.</summary>
public sealed class WheelTarget
{
    /// <summary>What wheels with compiled code are for, the best first; each for every platform in turn.</summary>
    private readonly ImmutableArray<PythonAbi> compiled;

    /// <summary>What wheels for any platform are for; all of them are worse.</summary>
    private readonly ImmutableArray<PythonAbi> pure;
    private readonly WordNumbers pythons = new();
    private readonly WordNumbers abis = new();
    private readonly WordNumbers platforms = new();

    public WheelTarget(PythonInterpreter interpreter, WheelPlatform platform)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        ArgumentNullException.ThrowIfNull(platform);
        Interpreter = interpreter;
        Platform = platform;

        string[] plain = [.. PythonsOf(interpreter)];
        compiled = [.. interpreter.Abis, .. plain.Select(python => new PythonAbi(python, "none"))];
        pure = [new PythonAbi(interpreter.Name, "none"), .. plain.Select(python => new PythonAbi(python, "none"))];
        foreach (PythonAbi row in compiled.Concat(pure))
        {
            pythons.Add(row.Python);
            abis.Add(row.Abi);
        }

        foreach (string tag in platform.Tags) platforms.Add(tag);
    }

    public PythonInterpreter Interpreter { get; }

    public WheelPlatform Platform { get; }

    /// <summary>All tags that it takes, in pip's order of preference.</summary>
    public IEnumerable<WheelTag> Tags
    {
        get
        {
            foreach (PythonAbi row in compiled)
            {
                foreach (string platform in Platform.Tags) yield return new WheelTag(row.Python, row.Abi, platform);
            }

            foreach (PythonAbi row in pure) yield return new WheelTag(row.Python, row.Abi, "any");
        }
    }

    /// <summary>Whether such a wheel installs there; which versions of Python its metadata asks for is another matter.</summary>
    public bool Accepts(WheelFileName wheel)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        return FindRank(wheel.TagSet) is not null;
    }

    /// <summary>Where the best of the tags stands in <see cref="Tags"/>; lower is better.</summary>
    /// <param name="tagSet">Python, ABI and platform, each perhaps several: <c>py2.py3-none-any</c>.</param>
    /// <returns>Null where no tag is taken, and for what are no tags.</returns>
    public int? FindRank(ReadOnlySpan<char> tagSet)
    {
        Span<Range> parts = stackalloc Range[4];
        if (tagSet.Split(parts, '-') != 3) return null;

        (int? system, bool isForAny) = FindSystem(tagSet[parts[2]]);
        if (system is null && !isForAny) return null;

        // A set may have any number of parts: they are looked up one by one, and never combined.
        Span<bool> hasPython = stackalloc bool[pythons.Count];
        Span<bool> hasAbi = stackalloc bool[abis.Count];
        pythons.Mark(tagSet[parts[0]], hasPython);
        abis.Mark(tagSet[parts[1]], hasAbi);
        if (system is { } number && FindRow(compiled, hasPython, hasAbi) is { } row) return (row * platforms.Count) + number;

        return isForAny && FindRow(pure, hasPython, hasAbi) is { } anyRow ? (compiled.Length * platforms.Count) + anyRow : null;
    }

    private (int? System, bool IsForAny) FindSystem(ReadOnlySpan<char> names)
    {
        int? best = null;
        bool isForAny = false;
        foreach (Range part in names.Split('.'))
        {
            if (platforms.Find(names[part]) is { } number && (best is null || number < best)) best = number;
            isForAny |= names[part].Equals("any", StringComparison.OrdinalIgnoreCase);
        }

        return (best, isForAny);
    }

    private int? FindRow(ImmutableArray<PythonAbi> rows, ReadOnlySpan<bool> hasPython, ReadOnlySpan<bool> hasAbi)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (pythons.Find(rows[i].Python) is { } python && hasPython[python] && abis.Find(rows[i].Abi) is { } abi && hasAbi[abi]) return i;
        }

        return null;
    }

    // py312, py3, py311, …, py30: the version itself, its major version, and the ones before.
    private static IEnumerable<string> PythonsOf(PythonInterpreter interpreter)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"py{interpreter.Major}{interpreter.Minor}");
        yield return string.Create(CultureInfo.InvariantCulture, $"py{interpreter.Major}");
        for (int minor = interpreter.Minor - 1; minor >= 0; minor--)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"py{interpreter.Major}{minor}");
        }
    }

    /// <summary>Words with the numbers of their places, whatever their case.</summary>
    private sealed class WordNumbers
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);

        public int Count => numbers.Count;

        public void Add(string word) => numbers.TryAdd(word, numbers.Count);

        public int? Find(ReadOnlySpan<char> word) => numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int number) ? number : null;

        /// <summary>Marks those words that are among the parts between dots.</summary>
        public void Mark(ReadOnlySpan<char> parts, Span<bool> marks)
        {
            foreach (Range part in parts.Split('.'))
            {
                if (Find(parts[part]) is { } number) marks[number] = true;
            }
        }
    }
}
