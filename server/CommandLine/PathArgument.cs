using System.CommandLine;
using System.CommandLine.Parsing;

namespace Basewise.CommandLine;

/// <summary>The paths that a command is given.</summary>
internal static class PathArgument
{
    /// <param name="searchedFor">What is looked for in folders, in the plural.</param>
    public static Argument<string[]> Create(string searchedFor)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = $"Files; folders, which are searched for {searchedFor}; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RefuseUnknownOptions);
        return paths;
    }

    // The parser takes an option that it does not know for a path.
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (string path in result.Tokens.Select(token => token.Value))
        {
            if (path.Length > 1 && path[0] == '-') result.AddError($"There is no option {path}. A file of this name is written ./{path}.");
        }
    }
}
