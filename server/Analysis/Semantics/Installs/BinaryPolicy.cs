using Basewise.Python.Requirements;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Which packages may be built from source and which have to be: <c>--only-binary</c> and <c>--no-binary</c>, whose last word on a package
/// counts.
/// </summary>
internal sealed class BinaryPolicy
{
    private const string All = ":all:";
    private const string None = ":none:";

    // Nearly no command has a policy.
    private HashSet<string>? onlyBinary;
    private HashSet<string>? noBinary;

    /// <summary>Whether an older version that has a wheel is taken before a newer one that has none.</summary>
    public bool PrefersWheels { get; set; }

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => onlyBinary is null && noBinary is null && !PrefersWheels;

    /// <summary>A package as a command with this policy asks for it.</summary>
    public RequestedPackage Apply(RequestedPackage package) => package with
    {
        HasToBeWheel = Covers(onlyBinary, noBinary, package.Name),
        HasToBeBuilt = Covers(noBinary, onlyBinary, package.Name),
        PrefersWheel = PrefersWheels,
    };

    /// <param name="packages">Names between commas, <c>:all:</c> or <c>:none:</c>.</param>
    public void AllowOnlyBinary(string packages) => Add(onlyBinary ??= [], noBinary ??= [], packages);

    /// <inheritdoc cref="AllowOnlyBinary"/>
    public void AllowNoBinary(string packages) => Add(noBinary ??= [], onlyBinary ??= [], packages);

    private static void Add(HashSet<string> named, HashSet<string> other, string packages)
    {
        foreach (string written in packages.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (written == None)
            {
                named.Clear();
                continue;
            }

            string name = written == All ? All : PackageName.Normalize(written);
            if (name == All) other.Clear();
            named.Add(name);
            other.Remove(name);
        }
    }

    private static bool Covers(HashSet<string>? named, HashSet<string>? other, PackageName name) =>
        named is not null && (named.Contains(name.Normalized) || (named.Contains(All) && other?.Contains(name.Normalized) != true));
}
