using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>Which operands of <c>pip install</c> are paths.</summary>
internal static class LocalPackage
{
    private static readonly string[] Archives = [".whl", ".tar.gz", ".zip", ".tar.bz2", ".tgz", "*"];

    /// <summary>Whether pip takes this for a folder with a project in it: it has a slash or begins with a dot (pip's own test).</summary>
    public static bool IsProject(ReadOnlySpan<char> known) => IsPath(known) && !IsArchive(known);

    public static bool IsPath(ReadOnlySpan<char> known)
    {
        // Nearly all words are names, which have neither.
        if (!known.StartsWith('.') && !known.Contains('/')) return false;

        ReadOnlySpan<char> path = known[..LengthWithoutExtras(known)];
        return (path.StartsWith('.') || path.Contains('/')) && !known.Contains("://", StringComparison.Ordinal) && !known.Contains('@');
    }

    /// <summary>Those operands that are none: nearly always all of them, so that nothing is copied.</summary>
    public static ImmutableArray<ShellWord> WithoutPaths(ImmutableArray<ShellWord> operands)
    {
        foreach (ShellWord operand in operands)
        {
            if (IsPath(operand.Literal)) return operands.RemoveAll(word => IsPath(word.Literal));
        }

        return operands;
    }

    /// <summary>Whether it is the project in the working directory: <c>.</c> and <c>.[dev]</c>.</summary>
    public static bool IsFolderItself(ReadOnlySpan<char> known) => known[..LengthWithoutExtras(known)] is "." or "./";

    /// <summary>The folder of a project: <c>./app</c> of <c>./app[dev]</c>.</summary>
    public static string WithoutExtras(string known) => known[..LengthWithoutExtras(known)];

    private static int LengthWithoutExtras(ReadOnlySpan<char> known)
    {
        int bracket = known.IndexOf('[');
        return bracket < 0 ? known.Length : bracket;
    }

    private static bool IsArchive(ReadOnlySpan<char> known)
    {
        ReadOnlySpan<char> path = known[..LengthWithoutExtras(known)];
        foreach (string ending in Archives)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
