using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics.Installs.Fits;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Packages as sentences name them.</summary>
internal static class PackageList
{
    private const int MostNames = 3;

    /// <summary><c>numpy 1.21.6</c>, <c>a, b and c</c>, <c>a, b, c and 4 more</c>.</summary>
    public static string Of(IReadOnlyList<PackageFit> fits) => Of([.. fits.Select(fit => fit.DisplayName)]);

    public static string Of(IReadOnlyList<string> names) =>
        names.Count <= MostNames + 1 ? Sentences.Join(names) : Sentences.Join([.. names.Take(MostNames), $"{names.Count - MostNames} more"]);
}
