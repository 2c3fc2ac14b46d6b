using System.Collections.Immutable;
using System.Globalization;

namespace Basewise.Python.Wheels;

/// <summary>The interpreter that a wheel is to be installed for, as far as wheels care.</summary>
public sealed class PythonInterpreter
{
    /// <summary>Later minor versions than there will be; a hostile file cannot ask for a table of a billion.</summary>
    private const int LatestMinor = 99;

    private PythonInterpreter(int major, int minor, ImmutableArray<PythonAbi> abis, string name)
    {
        Major = major;
        Minor = minor;
        Abis = abis;
        Name = name;
    }

    public int Major { get; }

    public int Minor { get; }

    /// <summary>Python and ABI of the wheels with compiled code that it takes, the best first.</summary>
    internal ImmutableArray<PythonAbi> Abis { get; }

    /// <summary>What wheels without compiled code call it: <c>cp312</c>, <c>pp3</c>.</summary>
    internal string Name { get; }

    /// <summary>CPython as distributions and images build it.</summary>
    /// <param name="isFreeThreaded">Whether it is built without the global lock (3.13 and later): <c>cp313t</c>.</param>
    /// <returns>Null for a version that there is not.</returns>
    public static PythonInterpreter? FindCPython(int major, int minor, bool isFreeThreaded = false)
    {
        if (major is not (2 or 3) || minor is < 0 or > LatestMinor) return null;
        if (isFreeThreaded && (major, minor) is not (3, >= 13)) return null;

        string version = Digits(major, minor);
        string suffix = (major, minor) switch
        {
            _ when isFreeThreaded => "t",
            (3, >= 8) => "",
            (3, >= 3) => "m",
            _ => "mu",
        };

        // The stable ABI came with 3.2 (PEP 384); builds without the lock have one of their own since 3.15 (PEP 803).
        string stable = isFreeThreaded ? "abi3t" : "abi3";
        bool hasStableAbi = (major, minor) is (3, >= 2) && (!isFreeThreaded || minor >= 15);
        ImmutableArray<PythonAbi>.Builder abis = ImmutableArray.CreateBuilder<PythonAbi>();
        abis.Add(new PythonAbi($"cp{version}", $"cp{version}{suffix}"));
        if (hasStableAbi) abis.Add(new PythonAbi($"cp{version}", stable));
        abis.Add(new PythonAbi($"cp{version}", "none"));
        for (int earlier = minor - 1; hasStableAbi && earlier > 1; earlier--) abis.Add(new PythonAbi($"cp{Digits(major, earlier)}", stable));

        return new PythonInterpreter(major, minor, abis.ToImmutable(), $"cp{version}");
    }

    /// <summary>CPython of a series: <c>3.12</c>, <c>3.13t</c>. What follows the minor version does not matter to wheels.</summary>
    /// <returns>Null for what is none.</returns>
    public static PythonInterpreter? FindCPython(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        bool isFreeThreaded = version.EndsWith('t');
        string[] numbers = version.TrimEnd('t').Split('.');
        return numbers.Length > 1 && TryRead(numbers[0], out int major) && TryRead(numbers[1], out int minor)
            ? FindCPython(major, minor, isFreeThreaded)
            : null;
    }

    /// <param name="pypyVersion">The version of PyPy itself, as its ABI has it: <c>7.3</c>.</param>
    /// <returns>Null for a version that there is not.</returns>
    public static PythonInterpreter? FindPyPy(int major, int minor, string pypyVersion)
    {
        ArgumentNullException.ThrowIfNull(pypyVersion);
        string[] numbers = pypyVersion.Split('.');
        if (major is not (2 or 3) || minor is < 0 or > LatestMinor || numbers.Length < 2) return null;

        string version = Digits(major, minor);
        string abi = major == 3 ? $"pypy{version}_pp{numbers[0]}{numbers[1]}" : $"pypy_{numbers[0]}{numbers[1]}";
        return new PythonInterpreter(major, minor, [new PythonAbi($"pp{version}", abi), new PythonAbi($"pp{version}", "none")], "pp3");
    }

    private static string Digits(int major, int minor) => string.Create(CultureInfo.InvariantCulture, $"{major}{minor}");

    private static bool TryRead(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
