using System.Buffers;
using System.Collections.Immutable;

namespace Basewise.Python.Versions;

/// <summary>Poetry's notation of versions: <c>^1.2</c>, <c>~1.2</c>, <c>1.2.*</c>, <c>&gt;=1,&lt;2 || 3.0</c>; a bare version is that one alone.</summary>
public static class PoetryConstraints
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>=!~^");

    /// <returns>What it means by PEP 440; null for a text that is none.</returns>
    public static VersionConstraint? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<VersionSpecifierSet>.Builder alternatives = ImmutableArray.CreateBuilder<VersionSpecifierSet>();
        foreach (string part in text.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (FindSet(part) is not { } set) return null;
            alternatives.Add(set);
        }

        return alternatives.Count == 0 ? null : new VersionConstraint(alternatives.ToImmutable());
    }

    // Commas or blanks stand between constraints, and blanks may stand behind an operator.
    private static VersionSpecifierSet? FindSet(string text)
    {
        List<VersionSpecifier> specifiers = [];
        string pending = "";
        foreach (string word in text.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            string constraint = pending + word;
            bool isOperator = !constraint.AsSpan().ContainsAnyExcept(Signs);
            pending = isOperator ? constraint : "";
            if (isOperator) continue;
            if (!AddTo(specifiers, constraint)) return null;
        }

        return pending.Length > 0 || text.AsSpan().Trim().IsEmpty ? null : new VersionSpecifierSet(specifiers);
    }

    private static bool AddTo(List<VersionSpecifier> specifiers, string constraint)
    {
        if (constraint is "*" or "x" or "X") return true;

        (string sign, string version) = Split(constraint);
        string[] numbers = version.Split('.');
        int count = Array.FindIndex(numbers, number => number is "*" or "x" or "X");
        if (count > 0)
        {
            // "^1.*" is "^1": what a wildcard leaves open, the operator does too.
            string prefix = string.Join('.', numbers[..count]);
            return sign is "" or "=" or "==" or "!=" or "<>" ? Add(specifiers, sign is "!=" or "<>" ? "!=" : "==", prefix + ".*") : AddTo(specifiers, sign + prefix);
        }

        return sign switch
        {
            "^" => AddRange(specifiers, version, IndexOfBreakingNumber(version)),
            "~" => AddRange(specifiers, version, 1),
            "" or "=" => Add(specifiers, "==", version),
            "<>" => Add(specifiers, "!=", version),
            _ => Add(specifiers, sign, version),
        };
    }

    private static (string Sign, string Version) Split(string constraint)
    {
        int start = constraint.AsSpan().IndexOfAnyExcept(Signs);
        return (constraint[..start], constraint[start..].TrimStart('v'));
    }

    private static bool Add(List<VersionSpecifier> specifiers, string sign, string version)
    {
        if (VersionSpecifier.Find(sign + version) is not { } specifier) return false;

        specifiers.Add(specifier);
        return true;
    }

    /// <summary>From a version up to where the number at an index is higher.</summary>
    private static bool AddRange(List<VersionSpecifier> specifiers, string version, int index)
    {
        if (PackageVersion.Find(version) is not { } from) return false;

        string[] release = from.Release.ToString().Split('.');
        string[] next = release[..Math.Min(index + 1, release.Length)];
        next[^1] = Increment(next[^1]);
        string epoch = from.Epoch == "0" ? "" : from.Epoch + "!";
        return Add(specifiers, ">=", version) && Add(specifiers, "<", epoch + string.Join('.', next));
    }

    // The first that is not zero, or the last.
    private static int IndexOfBreakingNumber(string version)
    {
        string[] release = PackageVersion.Find(version)?.Release.ToString().Split('.') ?? [];
        int index = Array.FindIndex(release, number => number != "0");
        return index < 0 ? Math.Max(0, release.Length - 1) : index;
    }

    private static string Increment(string digits)
    {
        int nines = digits.Length - digits.AsSpan().TrimEnd('9').Length;
        string zeros = new('0', nines);
        return nines == digits.Length ? "1" + zeros : digits[..^(nines + 1)] + (char)(digits[^(nines + 1)] + 1) + zeros;
    }
}
