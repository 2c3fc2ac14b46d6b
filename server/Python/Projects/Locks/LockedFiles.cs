using System.Collections.Immutable;
using System.Globalization;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;

namespace Basewise.Python.Projects.Locks;

/// <summary>Reads the files that a lock lists: <c>{ url = "…", hash = "sha256:…", size = 1 }</c> in the notation of each tool.</summary>
internal static class LockedFiles
{
    public static void AddAll(DataValue? value, ImmutableArray<LockedFile>.Builder files)
    {
        foreach (DataValue item in (value as DataArray)?.Items ?? []) Add(item, files);
    }

    /// <param name="value">A table, or the digest alone, as <c>Pipfile.lock</c> has it.</param>
    public static void Add(DataValue? value, ImmutableArray<LockedFile>.Builder files)
    {
        if (value is DataText digest) files.Add(new LockedFile(null, FileHash.Find(digest.Content, digest.Text)));
        if (value is not DataTable table) return;

        DataText? location = table.FindText("url") ?? table.FindText("path");
        DataText? name = table.FindText("filename") ?? table.FindText("file") ?? table.FindText("name") ?? location;
        files.Add(new LockedFile(name is null ? null : NameIn(name), HashOf(table))
        {
            Url = location?.Word,
            Size = table.Find("size") is DataScalar size && long.TryParse(size.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) ? bytes : null,
        });
    }

    private static FileHash? HashOf(DataTable table)
    {
        if (table.FindText("hash") is { } hash) return FileHash.Find(hash.Content, hash.Text);

        // pylock.toml: hashes = { sha256 = "…" }
        return table.FindTable("hashes") is { Entries: [{ Value: DataText digest } first, ..] } ? new FileHash(digest.Content, first.Key.Text, digest.Text) : null;
    }

    /// <summary>The last part of a path or URL, without what a browser needs.</summary>
    private static RequirementsWord NameIn(DataText text)
    {
        string path = text.Text;
        int end = path.AsSpan().IndexOfAny('#', '?');
        end = end < 0 ? path.Length : end;
        int start = end == 0 ? 0 : path.LastIndexOfAny(['/', '\\'], end - 1) + 1;
        RequirementsWord word = DependencySources.Part(text.Word, start, end);
        return word.Text.Contains('%', StringComparison.Ordinal) ? word with { Text = Uri.UnescapeDataString(word.Text) } : word;
    }
}
