using System.Collections.Immutable;
using System.Text.Json;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>A TOML or JSON file as far as it can be read: made without ever failing, in time linear in its length.</summary>
public sealed class DataFile
{
    internal DataFile(DataTable root, ImmutableArray<DependencyProblem> problems)
    {
        Root = root;
        Problems = problems;
    }

    public DataTable Root { get; }

    /// <summary>What no reader of such files takes, in the order of the text; of what follows from one mistake only the first.</summary>
    public ImmutableArray<DependencyProblem> Problems { get; }

    public static DataFile ReadToml(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TomlReader(source.Content).Read();
    }

    public static DataFile ReadJson(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return JsonTree.Read(source.Content, default);
    }

    /// <summary>JSON as people write it for editors: with comments, and commas behind the last value.</summary>
    public static DataFile ReadJsonWithComments(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return JsonTree.Read(source.Content, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }
}
