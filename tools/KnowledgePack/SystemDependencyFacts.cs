using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// What packages need of a system when they are built. <c>L</c> is a library: name, Debian's and Alpine's package to build with,
/// the package that Debian 13 runs with; an empty field is not known. <c>P</c> is a package: normalised name, languages and tools, libraries,
/// packages of Wolfi's.
/// </summary>
internal sealed class SystemDependencyFacts : FactSet
{
    /// <summary>Spack's name for a library of which the facts know another name.</summary>
    private static readonly Dictionary<string, string> otherNames = new(StringComparer.Ordinal) { ["mysql"] = "mysql-client" };

    public override string Name => "system-dependencies";

    public override string Content => "libraries and compilers that Python packages are built with, and the Debian and Alpine packages that have them";

    public override string Licence => "Apache-2.0 OR MIT (Spack), Apache-2.0 (Wolfi)";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("sysdeps.json");
        JsonElement meta = root.GetProperty("meta");
        JsonElement[] records = [.. root.GetProperty("records").EnumerateArray()];
        HashSet<string> libraries = [.. records.Where(IsLibrary).Select(record => FactFolder.Text(record, "lib"))];

        return new PackedFacts(
            "spack/spack-packages, wolfi-dev/os",
            FactFolder.Day(meta.GetProperty("wolfi").GetProperty("date")),
            [.. records.Where(IsLibrary).Select(Library), .. records.Where(record => !IsLibrary(record)).Select(record => Package(record, libraries)).OfType<string>()]);
    }

    private static bool IsLibrary(JsonElement record) => FactFolder.Text(record, "t") == "lib";

    private static string Library(JsonElement record) => string.Join('\t', "L", FactFolder.Text(record, "lib"),
        FactFolder.Text(record, "debian"), FactFolder.Text(record, "alpine"), FactFolder.Text(record, "debian13Runtime"));

    /// <summary>Null for a package of which nothing is left: a library that no distribution's name is known of helps nobody.</summary>
    private static string? Package(JsonElement record, HashSet<string> libraries)
    {
        string[] needed = [.. FactFolder.Texts(record, "libs").Select(library => otherNames.GetValueOrDefault(library, library)).Where(libraries.Contains)];
        string languages = string.Join(' ', FactFolder.Texts(record, "lang"));
        string alpine = string.Join(' ', FactFolder.Texts(record, "apk"));
        return needed.Length + languages.Length + alpine.Length == 0
            ? null
            : string.Join('\t', "P", FactFolder.Text(record, "name"), languages, string.Join(' ', needed), alpine);
    }
}
