using System.Collections.Immutable;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Configuration;

/// <summary>What a project says of the rules in some of its files.</summary>
/// <param name="Paths">Patterns as in <c>.dockerignore</c>, from the folder of the configuration file.</param>
public sealed record PathOverride(ImmutableArray<PathPattern> Paths, RuleChoices Rules)
{
    /// <summary>Whether it speaks of a file, or of a folder that the file lies in.</summary>
    public bool Matches(string path)
    {
        foreach (PathPattern pattern in Paths)
        {
            if (pattern.MatchesOrParentMatches(path)) return true;
        }

        return false;
    }
}
