using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;

namespace Basewise.Python.Projects.ContentHashes;

/// <summary>What Pipenv hashes of a Pipfile: all but its scripts and its own settings.</summary>
internal static class PipfileHash
{
    private const string PyPi = """[{"name":"pypi","url":"https://pypi.org/simple","verify_ssl":true}]""";

    public static HashedTexts? TextsOf(DataTable root)
    {
        // Newer versions count other categories than the two, and the newest ones compare names as PEP 503 does.
        List<string> candidates = [];
        foreach ((bool withCategories, bool normalizes) in (ReadOnlySpan<(bool, bool)>)[(true, false), (true, true), (false, false)])
        {
            if (TextOf(root, withCategories, normalizes) is not { } text) return null;
            candidates.Add(text);
        }

        return new HashedTexts(candidates, AreAll: true);
    }

    private static string? TextOf(DataTable root, bool withCategories, bool normalizes)
    {
        HashedObject meta = new HashedObject(PythonJson.Compact).Add("sources", root.Find("source"), PyPi).Add("requires", root.Find("requires"), "{}");
        HashedObject all = new HashedObject(PythonJson.Compact).Add("_meta", meta)
            .AddWritten("default", PackagesOf(root.Find("packages"), normalizes))
            .AddWritten("develop", PackagesOf(root.Find("dev-packages"), normalizes));
        if (!withCategories) return all.Text;

        foreach (DataEntry entry in root.Entries)
        {
            if (entry.Key.Text is "source" or "packages" or "dev-packages" or "requires" or "scripts" or "pipfile" or "pipenv" or "default" or "develop") continue;
            all.AddWritten(entry.Key.Text, PackagesOf(entry.Value, normalizes));
        }

        return all.Text;
    }

    private static string? PackagesOf(DataValue? section, bool normalizes)
    {
        if (section is null) return "{}";
        if (section is not DataTable table) return null;
        if (!normalizes) return PythonJson.Compact.Write(table);

        HashedObject packages = new(PythonJson.Compact);
        foreach (DataEntry entry in table.Entries) packages.Add(PackageName.Normalize(entry.Key.Text), entry.Value);
        return packages.Text;
    }
}
