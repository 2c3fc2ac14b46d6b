using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Ports;

namespace Basewise.Knowledge.Packages;

/// <summary>Puts what an index lists of a release into the form of the bundled facts, so that whoever judges those judges it too.</summary>
internal static class ListedFiles
{
    private static readonly (string Prefix, string Glibc)[] LegacyNames = [("manylinux1_", "2.5"), ("manylinux2010_", "2.12"), ("manylinux2014_", "2.17")];

    public static ReleaseFiles ToFacts(ListedRelease release)
    {
        HashSet<WheelPython>[] columns = [[], [], [], []];
        PureWheel pure = PureWheel.None;
        string? glibc = null;
        long? size = null;
        bool hasWheel = false;
        bool hasSource = false;
        bool isForAnyGlibc = false;
        foreach (IndexFile file in release.Files)
        {
            hasSource |= file.Source is not null;
            if (file.Wheel is not { } wheel) continue;

            hasWheel = true;
            string[] parts = wheel.TagSet.ToLowerInvariant().Split('-');
            string[] platforms = parts[2].Split('.');
            bool isForAll = platforms.Contains("any");
            if (isForAll && parts[1] == "none") pure = Better(pure, PureOf(parts[0].Split('.')));

            AddTags(columns, parts[0].Split('.'), parts[1].Split('.'), isForAll && pure is not PureWheel.None ? [] : platforms);
            glibc = Lower(glibc, LowestGlibc(platforms));
            isForAnyGlibc |= platforms.Any(platform => platform.StartsWith("linux_", StringComparison.Ordinal));
            if (isForAll || platforms.Any(IsUsual)) size = Math.Max(size ?? 0, file.Size ?? 0) is > 0 and var largest ? largest : null;
        }

        ImmutableArray<ImmutableArray<WheelPython>> tags = [.. columns.Select(column => column.ToImmutableArray())];
        return new ReleaseFiles
        {
            Version = release.Version,
            Uploaded = release.Uploaded is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null,
            RequiresPython = release.RequiresPython,
            HasSource = hasSource,
            Pure = pure,
            IsForOtherSystems = hasWheel && pure is PureWheel.None && tags.All(column => column.IsEmpty),
            IsComplete = true,
            LowestGlibc = isForAnyGlibc ? null : glibc,
            Size = size ?? (hasWheel ? null : release.Files.FirstOrDefault(file => file.Source is not null)?.Size),
            Tags = tags,
        };
    }

    private static PureWheel PureOf(string[] pythons) =>
        pythons.Contains("py3") ? PureWheel.Python3 : pythons.All(python => python.StartsWith("py2", StringComparison.Ordinal)) ? PureWheel.Python2 : PureWheel.None;

    private static PureWheel Better(PureWheel one, PureWheel other) => one is PureWheel.Python3 || other is PureWheel.None ? one : other;

    private static void AddTags(HashSet<WheelPython>[] columns, string[] pythons, string[] abis, string[] platforms)
    {
        foreach (string platform in platforms)
        {
            foreach (int column in ColumnsOf(platform))
            {
                foreach (string python in pythons)
                {
                    foreach (string abi in abis)
                    {
                        if (FindTag(python, abi) is { } tag) columns[column].Add(tag);
                    }
                }
            }
        }
    }

    /// <summary>The columns of <see cref="ReleaseFiles"/> that a platform's wheels are in.</summary>
    private static int[] ColumnsOf(string platform)
    {
        if (platform == "any") return [0, 1, 2, 3];

        int machine = platform.EndsWith("_x86_64", StringComparison.Ordinal) ? 0 : platform.EndsWith("_aarch64", StringComparison.Ordinal) ? 1 : -1;
        if (machine < 0) return [];
        if (platform.StartsWith("manylinux", StringComparison.Ordinal)) return [machine];
        if (platform.StartsWith("musllinux", StringComparison.Ordinal)) return [machine + 2];

        // Not on PyPI: whoever builds for themselves may leave the C library open.
        return platform.StartsWith("linux_", StringComparison.Ordinal) ? [machine, machine + 2] : [];
    }

    /// <summary>The Pythons that load it; null for Python 2, and for what is not CPython.</summary>
    private static WheelPython? FindTag(string python, string abi)
    {
        bool isFree = abi is "abi3t" || (abi.StartsWith("cp3", StringComparison.Ordinal) && abi.EndsWith('t'));
        bool isStable = abi is "abi3" or "abi3t";
        if (python == "py3") return new WheelPython(null, IsStable: false, IsFreeThreaded: false);
        if (!python.StartsWith("cp3", StringComparison.Ordinal) && !python.StartsWith("py3", StringComparison.Ordinal)) return null;
        if (!int.TryParse(python.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out int minor)) return null;

        return new WheelPython(minor, isStable || python[0] == 'p', isFree);
    }

    private static bool IsUsual(string platform) => ColumnsOf(platform).AsSpan().Contains(0);

    private static string? LowestGlibc(string[] platforms)
    {
        string? lowest = null;
        foreach (string platform in platforms) lowest = Lower(lowest, GlibcOf(platform));
        return lowest;
    }

    private static string? GlibcOf(string platform)
    {
        foreach ((string prefix, string version) in LegacyNames)
        {
            if (platform.StartsWith(prefix, StringComparison.Ordinal)) return version;
        }

        string[] words = platform.Split('_');
        return words is ["manylinux", var major, var minor, ..] ? $"{major}.{minor}" : null;
    }

    private static string? Lower(string? one, string? other)
    {
        if (one is null || !TryReadMinor(one, out int left)) return other;
        if (other is null || !TryReadMinor(other, out int right)) return one;

        return right < left ? other : one;
    }

    private static bool TryReadMinor(string glibc, out int minor) =>
        int.TryParse(glibc.AsSpan(glibc.IndexOf('.', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out minor);
}
