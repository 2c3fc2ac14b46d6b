using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Basewise.Features.Reference.Commands;

/// <summary>The programs whose options and subcommands are known. Each table is read when it is first asked for.</summary>
public static class ProgramReference
{
    private static readonly (string Names, string Text, string Page, string Table)[] Tables =
        [.. PipPrograms.Tables, .. PythonPrograms.Tables, .. SystemPackagePrograms.Tables, .. FilePrograms.Tables];

    private static readonly FrozenDictionary<string, Lazy<ProgramEntry>> Entries = Join();

    /// <summary>The names of the programs, most usual first.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Tables.SelectMany(row => row.Names.Split(' '))];

    /// <param name="program">Without folder and version.</param>
    public static ProgramEntry? Find(string program) => Entries.TryGetValue(program, out Lazy<ProgramEntry>? entry) ? entry.Value : null;

    private static FrozenDictionary<string, Lazy<ProgramEntry>> Join()
    {
        Dictionary<string, Lazy<ProgramEntry>> entries = new(StringComparer.Ordinal);
        foreach ((string names, string text, string page, string table) in Tables)
        {
            foreach (string name in names.Split(' ')) entries.Add(name, new(() => ProgramEntry.Parse(name, text, page, table)));
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
