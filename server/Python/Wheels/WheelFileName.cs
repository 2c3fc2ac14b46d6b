using System.Globalization;
using System.Numerics;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Wheels;

/// <summary>What the name of a wheel says (PEP 427): <c>numpy-2.1.0-cp312-cp312-musllinux_1_2_x86_64.whl</c>.</summary>
public sealed class WheelFileName
{
    private readonly string text;
    private readonly int tagsStart;

    private WheelFileName(string text, PackageName name, PackageVersion version, int tagsStart)
    {
        this.text = text;
        this.tagsStart = tagsStart;
        Name = name;
        Version = version;
    }

    public PackageName Name { get; }

    public PackageVersion Version { get; }

    /// <summary>The build's number; of two wheels that are the same otherwise, the higher one is taken. Null without one, which is lower than any.</summary>
    public BigInteger? BuildNumber { get; private init; }

    /// <summary>What follows the build's number.</summary>
    public string BuildSuffix { get; private init; } = "";

    /// <summary><c>cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64</c>: each part may be several, with dots between them.</summary>
    public string TagSet => text[tagsStart..^".whl".Length];

    /// <summary>Every combination that <see cref="TagSet"/> stands for, made one by one: a hostile name stands for more than memory holds.</summary>
    public IEnumerable<WheelTag> Tags
    {
        get
        {
            string[] parts = TagSet.ToLowerInvariant().Split('-');
            return from python in parts[0].Split('.')
                   from abi in parts[1].Split('.')
                   from platform in parts[2].Split('.')
                   select new WheelTag(python, abi, platform);
        }
    }

    /// <summary>Reads a file's name as packaging does.</summary>
    /// <returns>Null for a name that no wheel has.</returns>
    public static WheelFileName? Find(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (!fileName.EndsWith(".whl", StringComparison.Ordinal)) return null;

        ReadOnlySpan<char> stem = fileName.AsSpan(0, fileName.Length - ".whl".Length);
        Span<Range> parts = stackalloc Range[7];
        int count = stem.Split(parts, '-');
        if (count is not (5 or 6)) return null;

        string nameText = stem[parts[0]].ToString();
        if (nameText.Contains("__", StringComparison.Ordinal) || nameText.Any(c => !char.IsLetterOrDigit(c) && c is not ('_' or '.'))) return null;
        if (PackageName.Find(nameText) is not { } name || PackageVersion.Find(stem[parts[1]].ToString()) is not { } version) return null;

        int tagsStart = parts[count - 3].Start.Value;
        if (count == 5) return new WheelFileName(fileName, name, version, tagsStart);

        ReadOnlySpan<char> build = stem[parts[2]];
        int digits = build.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? build.Length : digits;
        if (digits is 0 or > 100) return null;

        return new WheelFileName(fileName, name, version, tagsStart)
        {
            BuildNumber = BigInteger.Parse(build[..digits], NumberStyles.None, CultureInfo.InvariantCulture),
            BuildSuffix = build[digits..].ToString(),
        };
    }

    public override string ToString() => text;
}
